import { hashOf } from '../model/inputs.js';
import { lastViews, lazy } from '../model/lazy.js';
import { NO_MEMORY, remembered, type Memory } from '../model/memory.js';
import { charactersIn } from './characters-by-page.js';
import { offeredFiles } from './offered-files.js';
import {
  contentSums,
  filesReadBy,
  textOf,
  type ContentSums,
  type FileContent,
  type KnownContent,
  type PageContent,
  type SiteFile,
} from './site-file.js';

/** A file as it is kept, but for its content, which is kept beside it. */
interface KeptFile extends Pick<SiteFile, 'path' | 'titles'> {
  readonly sums: ContentSums;
  readonly page: PageContent | undefined;
  readonly offered: readonly string[] | undefined;
}

// Contents are asked for in turn: of a notice by its pages, its proof, its archive and the disk, each time all files of it.
const lastContents = lastViews(64);

/** Files that are asked for only where what they were put into is not known as a whole. */
export interface FilesToBe {
  /** From the same key follow the same files; empty where nothing is kept. */
  readonly key: string;
  readonly files: () => readonly SiteFile[];
}

/** The same as `keptFiles` gives, when they are asked for. */
export function filesToBe(
  memory: Memory,
  kind: string,
  parts: Iterable<string | Uint8Array>,
  make: () => readonly SiteFile[],
): FilesToBe {
  if (memory === NO_MEMORY) return { key: '', files: make };
  const key = hashOf(parts);
  return { key, files: () => keptUnder(key, memory, kind, make) };
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
  return filesToBe(memory, kind, parts, make).files();
}

function keptUnder(
  key: string,
  memory: Memory,
  kind: string,
  make: () => readonly SiteFile[],
): readonly SiteFile[] {
  const contents = `${kind}-content`;
  const keep = (): readonly KeptFile[] => {
    const made = make();
    const bytes = contentsOf(made);
    // What was cut out of a text would hold on to the whole of it.
    const files = structuredClone(
      made.map((file) => keptFile(file, bytes.get(file.path) ?? new Uint8Array())),
    );
    memory.keep(kind, key, files);
    memory.keep(contents, key, bytes);
    return files;
  };
  const recalled = memory.recall(kind, key) as readonly KeptFile[] | undefined;
  const files = recalled ?? keep();
  const all = lastContents(
    () => (memory.recall(contents, key) as Contents | undefined) ?? contentsOf(make()),
  );
  const isNew = recalled === undefined;
  return filesReadBy(files, {
    content: ({ path }) => {
      const content = all().get(path);
      if (content === undefined) throw new Error(`${kind}: ${path} was not made`);
      return content;
    },
    known: ({ path, sums, page, offered }) => {
      return { id: `${key} ${path}`, sums: () => sums, page, offered, isNew };
    },
  });
}

// Bytes: V8 puts a value with long strings where garbage lies for long, and most that is recalled goes to the disk as it is.
type Contents = ReadonlyMap<string, Uint8Array>;

function contentsOf(files: readonly SiteFile[]): Contents {
  return new Map(
    files.map(({ path, content }) => [path, typeof content === 'string' ? Buffer.from(content) : content]),
  );
}

function keptFile(file: SiteFile, bytes: Uint8Array): KeptFile {
  const { path, titles } = file;
  const html = path.endsWith('.html') ? textOf(file) : undefined;
  return {
    path,
    ...(titles && { titles }),
    sums: contentSums(bytes),
    page: html === undefined ? undefined : pageContent(html),
    offered: html === undefined ? undefined : offeredFiles(html),
  };
}

function pageContent(html: string): PageContent {
  return {
    characters: charactersIn([html]),
    scripts: [...new Set(html.match(/assets\/[\w.-]+\.js/gu))],
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
  if (known === undefined) return { content: edit(textOf(file)) };
  return new EditedContent(memory, file, hashOf([known.id, ...parts]), edit);
}

class EditedContent implements FileContent {
  readonly #memory: Memory;
  readonly #file: FileContent;
  readonly #id: string;
  readonly #edit: (content: string) => string;
  #sums: ContentSums | undefined;

  constructor(memory: Memory, file: FileContent, id: string, edit: (content: string) => string) {
    this.#memory = memory;
    this.#file = file;
    this.#id = id;
    this.#edit = edit;
  }

  get content(): string {
    return this.#edit(textOf(this.#file));
  }

  get known(): KnownContent {
    const sums = (): ContentSums =>
      (this.#sums ??= remembered(this.#memory, 'content-sums', [this.#id], () => contentSums(this.content)));
    return { id: this.#id, sums, offered: this.#file.known?.offered };
  }
}

/** The same contents, whose sums are kept together: a long archive has a page for each notice, and each would be asked for apart. */
export function withSumsTogether(memory: Memory, contents: readonly FileContent[]): readonly FileContent[] {
  const known = contents.flatMap((each) => each.known ?? []);
  if (memory === NO_MEMORY || known.length < contents.length) return contents;
  const ids = known.map(({ id }) => id);
  const all = lazy(() => remembered(memory, 'sums-together', ids, () => known.map((each) => each.sums())));
  return contents.map((each, index) => new SummedContent(each, ids[index] ?? '', () => all()[index]));
}

class SummedContent implements FileContent {
  readonly #of: FileContent;
  readonly #id: string;
  readonly #kept: () => ContentSums | undefined;

  constructor(of: FileContent, id: string, kept: () => ContentSums | undefined) {
    this.#of = of;
    this.#id = id;
    this.#kept = kept;
  }

  get content(): FileContent['content'] {
    return this.#of.content;
  }

  get known(): KnownContent {
    return { id: this.#id, sums: () => this.#kept() ?? contentSums(this.content) };
  }
}
