import type { CutRow } from './cut-table.js';
import type { MeasuredRow } from './table-measures.js';

/** A table that goes on over pages, laid out as it is cut. Lengths in CSS pixels. */
interface LaidOut {
  readonly rows: readonly CutRow[];
  readonly measures: readonly MeasuredRow[];
  readonly headRows: number;
  readonly lineHeightPx: number;
  /** Room of the body rows on the first page, and of all rows on a further one. */
  readonly firstPx: number;
  readonly furtherPx: number;
}

/**
 * The rows of a table, of which those on pages that it goes on from are made higher alike, so that each of these pages ends
 * at the foot of the type area. What no row has room for, a row is not given: it grows by a line at most.
 */
export function withLevelFeet(table: LaidOut): CutRow[] {
  const { rows, measures, headRows, lineHeightPx } = table;
  const starts = rows.flatMap(({ beginsPage }, at) => (beginsPage ? [at] : []));
  const grown = [...rows];
  [headRows, ...starts].slice(0, -1).forEach((top, page) => {
    const next = starts[page] ?? rows.length;
    const roomPx = page === 0 ? table.firstPx : table.furtherPx;
    const body = rows
      .slice(top, next)
      .flatMap((row, index) => (isOfBody(row, headRows) ? [top + index] : []));
    const sparePx = roomPx - ((measures[next - 1]?.bottomPx ?? 0) - (measures[top]?.topPx ?? 0));
    const morePx = Math.min(Math.max(0, sparePx) / body.length, lineHeightPx);
    for (const at of body) {
      const [row, measured] = [rows[at], measures[at]];
      if (row === undefined || measured === undefined) continue;
      grown[at] = { ...row, heightPx: measured.bottomPx - measured.topPx + morePx };
    }
  });
  return grown;
}

function isOfBody({ row, captionAgain }: CutRow, headRows: number): boolean {
  return captionAgain === undefined && row >= headRows;
}
