import { PDFArray, PDFDict, PDFName, PDFRef, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

const [KIDS, ROLE, PAGE] = ['K', 'S', 'Pg'].map((name) => PDFName.of(name)) as [PDFName, PDFName, PDFName];
const ARTIFACT = '/Artifact <</Type /Pagination>> BDC';

/** Tags the lists of the contents pages as such (TOC, TOCI): Chromium knows lists only. Sheets count from 1. */
export function tagContents(document: PDFDocument, isContents: (sheet: number) => boolean): void {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root === undefined) return;
  const sheets = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  for (const list of elements(root)) {
    if (list.get(ROLE) !== PDFName.of('L') || !isContents(sheetOf(list) ?? 0)) continue;
    list.set(ROLE, PDFName.of('TOC'));
    for (const item of elementsIn(document, list))
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
    for (const kid of elementsIn(document, element)) yield* elements(kid);
  }
}

/** What hangs below an element of the structure, as it stands there: a reference, a number of marked content, or itself. */
function rawKidsOf(element: PDFDict): PDFObject[] {
  const all = element.lookup(KIDS);
  return all instanceof PDFArray ? all.asArray() : all === undefined ? [] : [element.get(KIDS) ?? all];
}

function kidsOf(document: PDFDocument, element: PDFDict): PDFObject[] {
  return rawKidsOf(element).flatMap((kid) => document.context.lookup(kid) ?? []);
}

function elementsIn(document: PDFDocument, element: PDFDict): PDFDict[] {
  return kidsOf(document, element).filter((kid) => kid instanceof PDFDict);
}

/**
 * Marks each text (BT to ET) that stands in no marked content (BDC to EMC) as an artifact: running heads and page numbers,
 * and the heads that a table has again on its further pages (see tables/). A screen reader would take them for text.
 *
 * @throws Error where what begins does not end: then the operators do not stand on lines of their own as Chromium writes
 *   them, and the marks would be in wrong places.
 */
export function withArtifacts(drawn: string): string {
  let [depth, isInText, isMarked] = [0, false, false];
  const marked = drawn.replace(/^BT$|^ET$|BDC$|^EMC$/gm, (operator) => {
    if (operator === 'BDC' || operator === 'EMC') {
      depth += operator === 'BDC' ? 1 : -1;
      return operator;
    }
    if (isInText === (operator === 'BT')) throw new Error(`a content stream has ${operator} twice in a row`);
    isInText = operator === 'BT';
    if (isInText) isMarked = depth === 0;
    if (!isMarked) return operator;
    return isInText ? `${ARTIFACT}\n${operator}` : `${operator}\nEMC`;
  });
  // A string may say BT too.
  const words = drawn.replace(/\((?:\\.|[^\\()])*\)/gs, '');
  const [begun, ended, alone] = [/(?<!\S)BT(?!\S)/g, /(?<!\S)ET(?!\S)/g, /^BT$/gm].map(
    (word, which) => (which < 2 ? words : drawn).match(word)?.length ?? 0,
  );
  if (depth !== 0 || isInText || begun !== ended || begun !== alone)
    throw new Error(
      `a content stream begins ${begun ?? 0} texts, ends ${ended ?? 0}, and leaves ${depth} marks open`,
    );
  return marked;
}
