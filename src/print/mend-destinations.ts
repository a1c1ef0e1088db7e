import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import type { PageDesign } from '../model/publication.js';
import { marginsOf } from './page-style.js';

/**
 * Chromium counts the places of named destinations and of the outline from the type area, as if the page had no margins:
 * a link would lead above its target. Moves them to where they are.
 */
export function mendDestinations(document: PDFDocument, page: PageDesign): void {
  const { topPt, sidePt } = marginsOf(page);
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  named?.entries().forEach(([, destination]) => {
    move(destination);
  });
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  if (outlines !== undefined) walkOutline(outlines);

  function walkOutline(item: PDFDict): void {
    const destination = item.get(PDFName.of('Dest'));
    if (destination !== undefined) move(destination);
    for (const key of ['First', 'Next']) {
      const next = item.lookupMaybe(PDFName.of(key), PDFDict);
      if (next !== undefined) walkOutline(next);
    }
  }

  /** [page /XYZ left top zoom] */
  function move(destination: PDFObject): void {
    const array = document.context.lookup(destination);
    if (!(array instanceof PDFArray) || array.lookup(1) !== PDFName.of('XYZ')) return;
    const [left, top] = [array.lookup(2), array.lookup(3)];
    if (left instanceof PDFNumber) array.set(2, PDFNumber.of(left.asNumber() + sidePt));
    if (top instanceof PDFNumber) array.set(3, PDFNumber.of(top.asNumber() - topPt));
  }
}
