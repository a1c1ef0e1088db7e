// As templates/web/parts/download.tsx leaves it.
const SIZE_OF = /<span class="size" data-file="([^"]+)"><\/span>/g;

/** The addresses of the files of which a page is still to say how large they are. */
export function offeredFiles(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(SIZE_OF), ([, url = '']) => url))];
}

/** The page with the sizes of these files, in words. */
export function withSizes(html: string, sizeOf: (url: string) => string): string {
  return html.replace(SIZE_OF, (_whole, url: string) => `<span class="size">${sizeOf(url)}</span>`);
}
