import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

const [KIDS, ROLE, PAGE, MCID] = ['K', 'S', 'Pg', 'MCID'].map((name) => PDFName.of(name)) as [
  PDFName,
  PDFName,
  PDFName,
  PDFName,
];
const ARTIFACT = '/Artifact <</Type /Pagination>> BDC';
const MARKED_CONTENT = /\/\w+ <<\/MCID (\d+) ?>>\s*BDC/g;

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

/**
 * Takes what a table repeats at the head of its further pages out of the structure: Chromium puts it into the same head
 * cells again, and a screen reader would read each of them once per page. Returns the marked content of each page that
 * is no longer part of it.
 */
export function dropRepeatedHeads(document: PDFDocument): Map<PDFRef, Set<number>> {
  const dropped = new Map<PDFRef, Set<number>>();
  const order = new Map(document.getPages().map(({ ref }, index) => [ref, index]));
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root !== undefined) walk(root);
  return dropped;

  function walk(element: PDFDict): void {
    if (element.get(ROLE) === PDFName.of('TH')) {
      const pages = contentOf(element).map(({ page }) => order.get(page) ?? 0);
      prune(element, Math.min(...pages));
      return;
    }
    for (const kid of elementsIn(document, element)) walk(kid);
  }

  /** Every piece of marked content below an element, with its page. */
  function contentOf(element: PDFDict): { page: PDFRef }[] {
    return kidsOf(document, element).flatMap((kid) => {
      if (kid instanceof PDFDict && kid.get(MCID) === undefined) return contentOf(kid);
      const page = pageOf(kid, element);
      return page === undefined ? [] : [{ page }];
    });
  }

  /** Leaves only what stands on the first page. */
  function prune(element: PDFDict, first: number): void {
    const raw = rawKidsOf(element);
    const kept = raw.filter((reference) => {
      const kid = document.context.lookup(reference);
      if (kid instanceof PDFDict && kid.get(MCID) === undefined) {
        prune(kid, first);
        return true;
      }
      const page = kid === undefined ? undefined : pageOf(kid, element);
      const id = kid instanceof PDFDict ? kid.lookup(MCID) : kid;
      if (page === undefined || !(id instanceof PDFNumber) || order.get(page) === first) return true;
      dropped.set(page, (dropped.get(page) ?? new Set()).add(id.asNumber()));
      return false;
    });
    if (kept.length < raw.length) element.set(KIDS, document.context.obj(kept));
  }

  function pageOf(kid: PDFObject, element: PDFDict): PDFRef | undefined {
    const page = (kid instanceof PDFDict ? kid.get(PAGE) : undefined) ?? element.get(PAGE);
    return page instanceof PDFRef ? page : undefined;
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
 * Marks as artifacts what is no text of its own: running heads and page numbers, which Chromium draws first on each page
 * without a mark, and what tables repeat. A screen reader would take them for text.
 */
export function markArtifacts(
  document: PDFDocument,
  repeated: ReadonlyMap<PDFRef, ReadonlySet<number>>,
): void {
  for (const { node, ref } of document.getPages()) {
    const contents = node.get(PDFName.of('Contents'));
    const stream = contents === undefined ? undefined : document.context.lookup(contents);
    if (!(contents instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const drawn = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const tagged = drawn.search(/\bBDC\b/);
    const before = tagged < 0 ? drawn : drawn.slice(0, tagged);
    const marked = before.replace(/^BT\n[\s\S]*?^ET$/gm, (text) => `${ARTIFACT}\n${text}\nEMC`);
    const rest = drawn.slice(before.length).replace(MARKED_CONTENT, (whole, id: string) => {
      return repeated.get(ref)?.has(Number(id)) === true ? ARTIFACT : whole;
    });
    if (marked + rest === drawn) continue;
    document.context.assign(contents, document.context.flateStream(Buffer.from(marked + rest, 'latin1')));
  }
}
