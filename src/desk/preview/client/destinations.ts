import type { PDFDocumentProxy, PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PrintEvent } from '../prints.js';
import type { SourceLine } from '../line-ids.js';

/** Where a block begins on the sheets: the sheet counted from 0, x and y from its upper left corner in pt. */
export interface Mark extends SourceLine {
  readonly sheet: number;
  readonly column: number;
  readonly y: number;
}

/** Where the blocks of a print stand, in reading order: as its named destinations say. */
export async function marksOf(
  document: PDFDocumentProxy,
  { lines, shift, turnedShift, columns }: PrintEvent,
  viewports: readonly PageViewport[],
): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const [name, place] of Object.entries(await document.getDestinations())) {
    const source = lines[name];
    const [page, , x, y] = place as [
      Parameters<PDFDocumentProxy['getPageIndex']>[0],
      unknown,
      number,
      number,
    ];
    if (source === undefined) continue;
    const sheet = document.cachedPageNumber(page) ?? (await document.getPageIndex(page)) + 1;
    const viewport = viewports[sheet - 1];
    if (viewport === undefined) continue;
    const isTurned = viewport.rotation !== 0;
    const { xPt, yPt } = isTurned ? turnedShift : shift;
    const [left = 0, top = 0] = viewport.convertToViewportPoint(x + xPt, y + yPt) as number[];
    const column = isTurned ? 0 : columnAt(left, viewport.width, columns);
    marks.push({ ...source, sheet: sheet - 1, column, y: top });
  }
  return marks.sort((a, b) => a.sheet - b.sheet || a.column - b.column || a.y - b.y);
}

export function columnAt(x: number, width: number, columns: number): number {
  return Math.min(columns - 1, Math.max(0, Math.floor((x / width) * columns)));
}

// A finger's breadth above the first line of a block still means it.
const NEAR_PT = 4;

/** The block that stands at a place of a sheet: the last that begins before it. */
export function markAt(marks: readonly Mark[], sheet: number, column: number, y: number): Mark | undefined {
  return marks.findLast((mark) => {
    if (mark.sheet !== sheet) return mark.sheet < sheet;
    return mark.column === column ? mark.y <= y + NEAR_PT : mark.column < column;
  });
}

/** Where the block of a line begins. */
export function markOf(marks: readonly Mark[], path: string, line: number): Mark | undefined {
  const before = marks.filter((mark) => mark.path === path && mark.line <= line);
  const nearest = Math.max(...before.map((mark) => mark.line));
  return before.find((mark) => mark.line === nearest);
}
