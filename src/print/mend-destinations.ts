import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { PageDesign } from '../model/publication.js';
import { destinationShift } from './page-style.js';

/**
 * Chromium counts the places of named destinations and of the outline from the type area, as if the page had no margins:
 * a link would lead above its target. Moves them to where they are; sheets count from 1.
 */
export function mendDestinations(
  document: PDFDocument,
  page: PageDesign,
  turnedSheets: readonly number[],
): void {
  const turned = new Set(turnedSheets.map((sheet) => document.getPage(sheet - 1).ref));
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
    const target = array.get(0);
    const { xPt, yPt } = destinationShift(page, target instanceof PDFRef && turned.has(target));
    const [left, top] = [array.lookup(2), array.lookup(3)];
    if (left instanceof PDFNumber) array.set(2, PDFNumber.of(left.asNumber() + xPt));
    if (top instanceof PDFNumber) array.set(3, PDFNumber.of(top.asNumber() + yPt));
  }
}
