import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import type { Element } from 'xast';
import { MM_PER_PT } from './drawn-page.js';
import { element, numbers } from './ofd-xml.js';

const name = (text: string): PDFName => PDFName.of(text);

/** The outline of a PDF, as it leads to the pages of the OFD (GB/T 33190—2016, 7.8). */
export function outline(document: PDFDocument, pageIds: readonly number[]): Element[] {
  const root = document.catalog.lookupMaybe(name('Outlines'), PDFDict);
  const items = root === undefined ? [] : itemsBelow(root);
  if (items.length === 0) return [];
  const sheets = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  return [element('Outlines', {}, items.map(outlineElement))];

  function outlineElement(item: PDFDict): Element {
    const goto = destination(item.lookup(name('Dest')));
    const below = itemsBelow(item).map(outlineElement);
    return element('OutlineElem', { Title: textOf(item.lookup(name('Title'))), Count: below.length }, [
      ...(goto === undefined ? [] : [actions(goto)]),
      ...below,
    ]);
  }

  /** [page /XYZ left top zoom] */
  function destination(place: unknown): Element | undefined {
    if (!(place instanceof PDFArray)) return undefined;
    const sheet = sheets.get(place.get(0).toString());
    const pageId = sheet === undefined ? undefined : pageIds[sheet];
    if (sheet === undefined || pageId === undefined) return undefined;
    const { height } = document.getPage(sheet).getMediaBox();
    const [left, top] = [2, 3].map((index) => {
      const value = place.lookup(index);
      return value instanceof PDFNumber ? value.asNumber() : undefined;
    });
    return element('Dest', {
      Type: 'XYZ',
      PageID: pageId,
      Left: numbers((left ?? 0) * MM_PER_PT),
      Top: numbers((height - (top ?? height)) * MM_PER_PT),
      Zoom: 0,
    });
  }
}

function itemsBelow(item: PDFDict): PDFDict[] {
  const items: PDFDict[] = [];
  let next = item.lookupMaybe(name('First'), PDFDict);
  for (; next !== undefined; next = next.lookupMaybe(name('Next'), PDFDict)) items.push(next);
  return items;
}

function actions(destination: Element): Element {
  return element('Actions', {}, [
    element('Action', { Event: 'CLICK' }, [element('Goto', {}, [destination])]),
  ]);
}

function textOf(value: unknown): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

/** The pages by what is printed on them, as bookmarks: an OFD has no other labels of pages. */
export function pageBookmarks(document: PDFDocument, pageIds: readonly number[]): Element[] {
  const labels = pageLabels(document);
  const named = pageIds.flatMap((id, sheet) => {
    const label = labels[sheet];
    // A name leads to one place.
    if (label === undefined || labels.indexOf(label) !== sheet) return [];
    return [element('Bookmark', { Name: label }, [element('Dest', { Type: 'Fit', PageID: id })])];
  });
  return named.length === 0 ? [] : [element('Bookmarks', {}, named)];
}

/** The label of each page of a PDF that has any (ISO 32000-1, 12.4.2). */
function pageLabels(document: PDFDocument): string[] {
  const ranges = document.catalog.lookupMaybe(name('PageLabels'), PDFDict)?.lookup(name('Nums'), PDFArray);
  if (ranges === undefined) return [];
  const labels: string[] = [];
  for (let at = 0; at + 1 < ranges.size(); at += 2) {
    const from = ranges.lookup(at, PDFNumber).asNumber();
    const to = at + 2 < ranges.size() ? ranges.lookup(at + 2, PDFNumber).asNumber() : document.getPageCount();
    const range = ranges.lookup(at + 1, PDFDict);
    const first = range.lookupMaybe(name('St'), PDFNumber)?.asNumber() ?? 1;
    for (let sheet = from; sheet < to; sheet++)
      labels[sheet] = textOf(range.lookup(name('P'))) + written(range.get(name('S')), first + sheet - from);
  }
  return labels;
}

function written(style: unknown, number: number): string {
  if (style === name('R')) return roman(number);
  return style === undefined ? '' : String(number);
}

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(number: number): string {
  const largest = ROMAN.find(([, value]) => value <= number);
  return largest === undefined ? '' : largest[0] + roman(number - largest[1]);
}
