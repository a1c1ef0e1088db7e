import { groupBy } from '../../model/group-by.js';
import type { Memory } from '../../model/memory.js';
import { editedContent, withSumsTogether } from '../../web/kept-files.js';
import { offeredFiles, withSizes } from '../../web/offered-files.js';
import type { FileContent, KnownContent } from '../../web/site-file.js';
import type { EarlierOutput } from '../output/earlier-output.js';
import { outputFile, type OutputFile } from '../output/output-file.js';

// Of one year is what the address says (/szf/2015/13/, /2015/3/).
const YEAR = /(?:^|\/)(\d{4})\//;

/**
 * Writes into the pages of the site how large the files are that they offer, which is known only when all are there: the
 * data of an issue tells what was proved of its pages. A page changes with these files alone.
 *
 * @throws Error where a page offers a file that is not there.
 */
export function withDownloadSizes(
  files: readonly OutputFile[],
  earlier: EarlierOutput,
  memory: Memory,
): OutputFile[] {
  const sizeOf = sizesIn(files, earlier);
  const wordsOf = (url: string): string | undefined => {
    const bytes = sizeOf(url.slice(1));
    return bytes === undefined ? undefined : sizeWords(bytes);
  };
  // One function for all pages: a long archive has hundreds of thousands.
  const edit = (html: string): string => withSizes(html, (url) => wordsOf(url) ?? '');
  const pages = files.flatMap((file) => {
    const sizes = sizesOf(file, wordsOf);
    if (sizes === undefined) return [];
    return [{ file, content: editedContent(memory, new ContentOfPage(file), sizes, edit) }];
  });
  const edited = new Map<OutputFile, OutputFile>();
  for (const own of groupBy(pages, ({ file }) => YEAR.exec(file.path)?.[1]).values()) {
    const contents = withSumsTogether(
      memory,
      own.map(({ content }) => content),
    );
    for (const [index, { file, content }] of own.entries()) {
      const { path, carrier, inputs, provisions } = file;
      edited.set(file, outputFile(path, contents[index] ?? content, carrier, inputs, provisions));
    }
  }
  return files.map((file) => edited.get(file) ?? file);
}

/** The files that a page offers, each with its size in words; undefined of a page that offers none, and of any other file. */
function sizesOf(
  file: OutputFile,
  wordsOf: (url: string) => string | undefined,
): readonly string[] | undefined {
  const { path, known } = file;
  if (!path.endsWith('.html') || (known === undefined && typeof file.content !== 'string')) return undefined;
  const offered = known?.offered ?? offeredFiles(String(file.content));
  if (offered.length === 0) return undefined;
  return Array.from(new Set(offered)).flatMap((url) => {
    const words = wordsOf(url);
    if (words === undefined) throw new Error(`${path} offers ${url}, which no carrier has made`);
    return [url, words];
  });
}

/** A page without the sizes of what it offers. */
class ContentOfPage implements FileContent {
  readonly #file: OutputFile;

  constructor(file: OutputFile) {
    this.#file = file;
  }

  get content(): FileContent['content'] {
    return this.#file.content ?? '';
  }

  get known(): KnownContent | undefined {
    return this.#file.known;
  }
}

/** Says how large a file is, by its path; undefined of one that is not there. Each is asked once. */
function sizesIn(files: readonly OutputFile[], earlier: EarlierOutput): (path: string) => number | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const sizes = new Map<string, number>();
  return (path) => {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const file = byPath.get(path);
    if (file === undefined) return undefined;
    const bytes = file.known?.sums().bytes ?? lengthOf(file.content ?? earlier.read(path));
    if (bytes !== undefined) sizes.set(path, bytes);
    return bytes;
  };
}

function lengthOf(content: string | Uint8Array | undefined): number | undefined {
  return content === undefined ? undefined : Buffer.byteLength(content);
}

/** 1 KB, 752 KB, 1.4 MB: by the thousand, and never nothing. */
export function sizeWords(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 99.95 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
