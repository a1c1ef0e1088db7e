import { PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { TaggedElement } from './archival/structure.js';

const ROLE = PDFName.of('S');
const ARTIFACT = '/Artifact <</Type /Pagination>> BDC';

/** Tags the lists of the contents pages as such (TOC, TOCI): Chromium knows lists only. Sheets count from 1. */
export function tagContents(
  document: PDFDocument,
  elements: readonly TaggedElement[],
  isContents: (sheet: number) => boolean,
): void {
  const sheets = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  for (const { contents, ...own } of elements) {
    if (!contents.some(({ page }) => isContents(sheets.get(page) ?? 0))) continue;
    for (let each: Ancestor | undefined = own; each !== undefined; each = each.parent) {
      if (each.role === 'L') each.element.set(ROLE, PDFName.of('TOC'));
      if (each.role === 'LI' && each.parent?.role === 'L') each.element.set(ROLE, PDFName.of('TOCI'));
    }
  }
}

type Ancestor = Pick<TaggedElement, 'element' | 'role' | 'parent'>;

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
