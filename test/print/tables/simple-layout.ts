import { shownText, type CutTable } from '../../../src/print/tables/cut-table.js';
import type { LoadedTable } from '../../../src/print/tables/loaded-table.js';
import type { Planning } from '../../../src/print/tables/plan-table.js';
import type { MeasuredRow, TableTrial, TableMeasures } from '../../../src/print/tables/table-measures.js';

// A page that can be reckoned in one's head: ten characters a line, a line of 10 px, and neither borders nor padding.
const [CHARACTERS, LINE_PX] = [10, 10];

/** A cell of one row and one column by its text, or a merged one. */
export type SimpleCell = string | { readonly text: string; readonly rowSpan: number };

export function simpleTable(
  head: readonly (readonly SimpleCell[])[],
  body: readonly (readonly SimpleCell[])[],
  { notesPx = 0, captionAgain = '' } = {},
): LoadedTable {
  const rows = [...head, ...body].map((cells, row) =>
    cells.map((cell, index) => {
      const { text, rowSpan } = typeof cell === 'string' ? { text: cell, rowSpan: 1 } : cell;
      const isNamed = row >= head.length && index === cells.findIndex((each) => typeof each === 'string');
      const id = isNamed ? `t.row-${row + 1}` : '';
      return { rowSpan, columnSpan: 1, text, id, widthPx: 100, contentPx: heightOf(text) };
    }),
  );
  return {
    ...{ id: 't', rows, headRows: head.length, captionAgain, isTurned: false },
    ...{ hasWidths: true, lineHeightPx: LINE_PX, notesPx },
  };
}

/** Runs a plan on such a page. */
export function carryOut<Result>(planning: Planning<Result>, loaded: LoadedTable): Result {
  let step = planning.next();
  while (step.done !== true) step = planning.next(layOut(step.value, loaded));
  return step.value;
}

/** Rows are as high as their own cells; what a merged cell needs more is added to its last row. */
function layOut({ table, from }: TableTrial, loaded: LoadedTable): TableMeasures {
  const heights = table.rows.map(({ cells, captionAgain = '' }) =>
    Math.max(
      heightOf(captionAgain),
      ...cells.filter(({ rowSpan }) => rowSpan === 1).map((cell) => heightOf(shownText(cell, loaded))),
    ),
  );
  table.rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      const last = row + cell.rowSpan - 1;
      const lacking = heightOf(shownText(cell, loaded)) - sum(heights.slice(row, last + 1));
      if (lacking > 0) heights[last] = (heights[last] ?? 0) + lacking;
    }
  });
  return { from, rows: table.rows.map((_, row) => measuredRow(table, row, heights, loaded)).slice(from) };
}

function measuredRow(
  table: CutTable,
  row: number,
  heights: readonly number[],
  loaded: LoadedTable,
): MeasuredRow {
  const topPx = sum(heights.slice(0, row));
  const cells = (table.rows[row]?.cells ?? []).map((cell) => {
    const text = shownText(cell, loaded);
    const lines = Array.from({ length: Math.ceil(text.length / CHARACTERS) }, (_, line) => ({
      start: line * CHARACTERS,
      bottomPx: topPx + (line + 1) * LINE_PX,
    }));
    return { topPx, paddingPx: 0, contentTopPx: topPx, contentPx: heightOf(text), lines };
  });
  return { topPx, bottomPx: topPx + (heights[row] ?? 0), cells };
}

function heightOf(text: string): number {
  return Math.ceil(text.length / CHARACTERS) * LINE_PX;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
