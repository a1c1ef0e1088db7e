import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageDesign } from '../model/publication.js';
import { marginsOf } from './page-style.js';

/** A named place in a PDF: page counted from 1, x and y in pt from the lower left corner. */
export interface Destination {
  readonly sheet: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Every named destination of a document by its name. Chromium counts them from the type area as if the page had no
 * margins; they are moved to where they are.
 */
export async function destinations(
  document: PDFDocumentProxy,
  page: PageDesign,
): Promise<ReadonlyMap<string, Destination>> {
  const named = (await document.getDestinations()) as Record<string, unknown[] | null>;
  const { topPt, sidePt } = marginsOf(page);
  const sheets = new Map<number, number>();
  for (let sheet = 1; sheet <= document.numPages; sheet++) {
    const { ref } = await document.getPage(sheet);
    if (ref !== null) sheets.set(ref.num, sheet);
  }
  return new Map(
    Object.entries(named).flatMap(([name, destination]) => {
      const [target, , x, y] = (destination ?? []) as [{ num: number }?, unknown?, number?, number?];
      const sheet = target === undefined ? undefined : sheets.get(target.num);
      return sheet === undefined
        ? []
        : [[name, { sheet, x: (x ?? 0) + sidePt, y: (y ?? 0) - topPt }] as const];
    }),
  );
}
