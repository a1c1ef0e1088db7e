import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

const [KIDS, ROLE, PAGE] = [PDFName.of('K'), PDFName.of('S'), PDFName.of('Pg')];

/** Tags the lists of the contents pages as such (TOC, TOCI): Chromium knows lists only. Sheets count from 1. */
export function tagContents(document: PDFDocument, isContents: (sheet: number) => boolean): void {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root === undefined) return;
  const sheets = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  for (const list of elements(root)) {
    if (list.get(ROLE) !== PDFName.of('L') || !isContents(sheetOf(list) ?? 0)) continue;
    list.set(ROLE, PDFName.of('TOC'));
    for (const item of kidsOf(list))
      if (item.get(ROLE) === PDFName.of('LI')) item.set(ROLE, PDFName.of('TOCI'));
  }

  function sheetOf(element: PDFDict): number | undefined {
    for (const each of elements(element)) {
      const page = each.get(PAGE);
      if (page instanceof PDFRef) return sheets.get(page);
    }
    return undefined;
  }

  /** The element and all below it, in reading order. */
  function* elements(element: PDFDict): Generator<PDFDict> {
    yield element;
    for (const kid of kidsOf(element)) yield* elements(kid);
  }

  function kidsOf(element: PDFDict): PDFDict[] {
    const kids = element.lookup(KIDS);
    const all: PDFObject[] = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
    return all.map((kid) => document.context.lookup(kid)).filter((kid) => kid instanceof PDFDict);
  }
}

/**
 * Marks running heads and page numbers as artifacts: Chromium draws them first on each page, without a mark, and a screen
 * reader would take them for text.
 */
export function markArtifacts(document: PDFDocument): void {
  for (const { node } of document.getPages()) {
    const contents = node.get(PDFName.of('Contents'));
    const stream = contents === undefined ? undefined : document.context.lookup(contents);
    if (!(contents instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const drawn = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const tagged = drawn.search(/\bBDC\b/);
    const before = tagged < 0 ? drawn : drawn.slice(0, tagged);
    const marked = before.replace(
      /^BT\n[\s\S]*?^ET$/gm,
      (text) => `/Artifact <</Type /Pagination>> BDC\n${text}\nEMC`,
    );
    if (marked === before) continue;
    const whole = Buffer.from(marked + drawn.slice(before.length), 'latin1');
    document.context.assign(contents, document.context.flateStream(whole));
  }
}
