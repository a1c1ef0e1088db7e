import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageDesign } from '../model/publication.js';
import { destinationShift } from './page-style.js';

/** A named place in a PDF: page counted from 1, x and y in pt from the lower left corner. */
export interface Destination {
  readonly sheet: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Every named destination of a document by its name, at its true place. The sheets on which `turned` destinations stand
 * are turned, and others on them with them.
 */
export async function destinations(
  document: PDFDocumentProxy,
  page: PageDesign,
  isTurned: (name: string) => boolean,
): Promise<ReadonlyMap<string, Destination>> {
  const named = (await document.getDestinations()) as Record<string, unknown[] | null>;
  const sheets = new Map<number, number>();
  for (let sheet = 1; sheet <= document.numPages; sheet++) {
    const { ref } = await document.getPage(sheet);
    if (ref !== null) sheets.set(ref.num, sheet);
  }
  const found = Object.entries(named).flatMap(([name, destination]) => {
    const [target, , x = 0, y = 0] = (destination ?? []) as [{ num: number }?, unknown?, number?, number?];
    const sheet = target === undefined ? undefined : sheets.get(target.num);
    return sheet === undefined ? [] : [{ name, sheet, x, y }];
  });
  const turned = new Set(found.flatMap(({ name, sheet }) => (isTurned(name) ? [sheet] : [])));
  return new Map(
    found.map(({ name, sheet, x, y }) => {
      const { xPt, yPt } = destinationShift(page, turned.has(sheet));
      return [name, { sheet, x: x + xPt, y: y + yPt }];
    }),
  );
}
