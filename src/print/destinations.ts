import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument } from '@cantoo/pdf-lib';
import type { PageDesign } from '../model/publication.js';
import { destinationShift } from './page-style.js';

/** A named place in a PDF: page counted from 1, x and y in pt from the lower left corner. */
export interface Destination {
  readonly sheet: number;
  readonly x: number;
  readonly y: number;
}

/** The named places of a print, and how many sheets it has. */
export interface Destinations {
  readonly places: ReadonlyMap<string, Destination>;
  readonly sheets: number;
}

/**
 * Every named destination of a print by its name, at its true place. The sheets on which `turned` destinations stand
 * are turned, and others on them with them.
 */
export function destinations(
  document: PDFDocument,
  page: PageDesign,
  isTurned: (name: string) => boolean,
): Destinations {
  const sheets = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? [];
  const found = named.flatMap(([name, value]) => {
    const place = document.context.lookup(value);
    if (!(place instanceof PDFArray)) return [];
    const sheet = sheets.get(place.get(0).toString());
    const [x = 0, y = 0] = [2, 3].map((index) => place.lookupMaybe(index, PDFNumber)?.asNumber());
    return sheet === undefined ? [] : [{ name: name.decodeText(), sheet, x, y }];
  });
  const turned = new Set(found.flatMap(({ name, sheet }) => (isTurned(name) ? [sheet] : [])));
  const places = found.map(({ name, sheet, x, y }): [string, Destination] => {
    const { xPt, yPt } = destinationShift(page, turned.has(sheet));
    return [name, { sheet, x: x + xPt, y: y + yPt }];
  });
  return { places: new Map(places), sheets: sheets.size };
}
