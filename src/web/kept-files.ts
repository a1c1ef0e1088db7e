import { hashOf } from '../model/inputs.js';
import { lazy } from '../model/lazy.js';
import { NO_MEMORY, remembered, type Memory } from '../model/memory.js';
import { charactersIn } from './characters-by-page.js';
import { offeredFiles } from './offered-files.js';
import {
  contentSums,
  type ContentSums,
  type FileContent,
  type PageContent,
  type SiteFile,
} from './site-file.js';

/** A file as it is kept, but for its content, which is kept beside it. */
interface KeptFile extends Pick<SiteFile, 'path' | 'titles'> {
  readonly sums: ContentSums;
  readonly page: PageContent | undefined;
}

/**
 * The files that were made of the same parts before, whose contents are read only where somebody asks for them; or they are
 * made now, and kept. `make` must follow from the parts alone.
 */
export function keptFiles(
  memory: Memory,
  kind: string,
  parts: Iterable<string | Uint8Array>,
  make: () => readonly SiteFile[],
): readonly SiteFile[] {
  if (memory === NO_MEMORY) return make();
  const key = hashOf(parts);
  const contents = `${kind}-content`;
  const made = lazy(() => new Map(make().map((file) => [file.path, file])));
  const recalled = memory.recall(kind, key) as readonly KeptFile[] | undefined;
  if (recalled === undefined) {
    const files = [...made().values()];
    memory.keep(kind, key, files.map(keptFile));
    memory.keep(contents, key, new Map(files.map(({ path, content }) => [path, content])));
  }
  const contentOf = (path: string): SiteFile['content'] => {
    const all = recalled && (memory.recall(contents, key) as ReadonlyMap<string, SiteFile['content']>);
    const content = all?.get(path) ?? made().get(path)?.content;
    if (content === undefined) throw new Error(`${kind}: ${path} was not made`);
    return content;
  };
  const files = recalled ?? Array.from(made().values(), keptFile);
  return files.map(({ path, titles, sums, page }) => ({
    path,
    get content() {
      return contentOf(path);
    },
    ...(titles && { titles }),
    known: { id: hashOf([key, path]), sums: () => sums, page },
  }));
}

function keptFile({ path, content, titles }: SiteFile): KeptFile {
  const page = path.endsWith('.html') ? pageContent(String(content)) : undefined;
  return { path, ...(titles && { titles }), sums: contentSums(content), page };
}

function pageContent(html: string): PageContent {
  return {
    characters: charactersIn([html]),
    scripts: [...new Set(html.match(/assets\/[\w.-]+\.js/gu))],
    offered: offeredFiles(html),
  };
}

/** The content of a file as `edit` changes it, by what follows from it alone and from `parts`. */
export function editedContent(
  memory: Memory,
  file: FileContent,
  parts: readonly string[],
  edit: (content: string) => string,
): FileContent {
  const { known } = file;
  if (known === undefined) return { content: edit(String(file.content)) };
  const id = hashOf([known.id, ...parts]);
  const edited = (): string => edit(String(file.content));
  return {
    get content() {
      return edited();
    },
    known: {
      id,
      sums: lazy(() => remembered(memory, 'content-sums', [id], () => contentSums(edited()))),
      page: known.page,
    },
  };
}
