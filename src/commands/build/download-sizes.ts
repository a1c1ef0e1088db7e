import type { EarlierOutput } from '../output/earlier-output.js';
import type { OutputFile } from '../output/output-file.js';

// As templates/web/parts/download.tsx leaves it.
const SIZE_OF = /<span class="size" data-file="([^"]+)"><\/span>/g;

/**
 * Writes into the pages of the site how large the files are that they offer, which is known only when all are there: the
 * data of an issue tells what was proved of its pages. A page changes with these files alone.
 *
 * @throws Error where a page offers a file that is not there.
 */
export function withDownloadSizes(files: readonly OutputFile[], earlier: EarlierOutput): OutputFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const sizes = new Map<string, number>();
  const sizeOf = (path: string): number | undefined => {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const file = byPath.get(path);
    const content = file && (file.content ?? earlier.read(path));
    if (content === undefined) return undefined;
    sizes.set(path, Buffer.byteLength(content));
    return sizes.get(path);
  };
  return files.map((file) => {
    const { path, content } = file;
    if (!path.endsWith('.html') || typeof content !== 'string') return file;
    const written = content.replace(SIZE_OF, (_whole, url: string) => {
      const bytes = sizeOf(url.slice(1));
      if (bytes === undefined) throw new Error(`${path} offers ${url}, which no carrier has made`);
      return `<span class="size">${sizeWords(bytes)}</span>`;
    });
    return { ...file, content: written };
  });
}

/** 1 KB, 752 KB, 1.4 MB: by the thousand, and never nothing. */
export function sizeWords(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 99.95 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
