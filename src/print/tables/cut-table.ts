import { placedCells, type PlacedCell } from '../../edition/placed-cells.js';
import { rowName, type TableBreak } from '../row-name.js';
import type { LoadedTable } from './loaded-table.js';

/** A cell as it stands on one page: all of a loaded cell, or a part of it. */
export interface CutCell {
  /** Its row, and its place among the row's own cells, in the loaded table; both counted from 0. */
  readonly row: number;
  readonly cell: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** What it has of the loaded cell's text: from here to there, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether its text stands on more than one page. */
  readonly isDivided: boolean;
  /** Its name in the document; empty where it has none. */
  readonly id: string;
}

export interface CutRow {
  /** Its row in the loaded table, counted from 0. */
  readonly row: number;
  /** The part of that row: 1 where it begins, more where its texts go on from the page before. */
  readonly part: number;
  readonly cells: readonly CutCell[];
  /** Whether it is a row of the head, which stands on a further page again. */
  readonly isHeadAgain: boolean;
  /** What it says where it has no cells of the table, but what stands above them on a further page. */
  readonly captionAgain?: string;
  readonly beginsPage: boolean;
  /** Whether Chromium may end a page inside it: a tall row of a table that is not cut yet. */
  readonly isTall: boolean;
  /** The least height that it has; left out where it is that of its texts. */
  readonly heightPx?: number;
}

/** A table cut into pages, as the browser shall draw it. Its rows are counted from 0, with the heads that it has again. */
export interface CutTable {
  readonly id: string;
  readonly rows: readonly CutRow[];
  /** Widths in CSS pixels that its columns keep, null where one has none; left out where they are as loaded. */
  readonly columnsPx?: readonly (number | null)[];
}

/** The table as it was loaded. */
export function uncut({ id, rows }: LoadedTable): CutTable {
  return {
    id,
    rows: rows.map((cells, row) => ({
      row,
      part: 1,
      cells: cells.map(({ rowSpan, columnSpan, text, id: name }, cell) => ({
        row,
        cell,
        rowSpan,
        columnSpan,
        start: 0,
        end: text.length,
        isDivided: false,
        id: name,
      })),
      isHeadAgain: false,
      beginsPage: false,
      isTall: false,
    })),
  };
}

/** The cells that stand in row `at`, those that reach into it from above too. */
export function cellsIn(table: CutTable, at: number): PlacedCell<CutCell>[] {
  return placedCells(table.rows.map(({ cells }) => cells)).filter(
    ({ row, cell }) => row <= at && row + cell.rowSpan > at,
  );
}

/** The cells that reach from above into row `at`. */
export function cellsOver(table: CutTable, at: number): PlacedCell<CutCell>[] {
  return cellsIn(table, at).filter(({ row }) => row < at);
}

/** The table with an empty row after row `at`, into which all of its cells reach: there its texts go on. */
export function withRestOfRow(table: CutTable, at: number): CutTable {
  const whole = table.rows[at];
  if (whole === undefined) return table;
  const reaching = new Set(cellsIn(table, at).map(({ cell }) => cell));
  const rows = table.rows.map((row): CutRow => ({
    ...row,
    cells: row.cells.map((cell) => (reaching.has(cell) ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell)),
  }));
  const rest: CutRow = { ...whole, part: whole.part + 1, cells: [], beginsPage: false };
  return { ...table, rows: rows.toSpliced(at + 1, 0, rest) };
}

/**
 * The table whose cells that reach from above into row `at` are cut there. `ends` has those whose text goes on, each with
 * the place in its loaded text, in UTF-16 units, at which the next page begins; a cell that it does not have is a label,
 * which both pages have whole.
 */
export function cutBefore(
  table: CutTable,
  at: number,
  ends: ReadonlyMap<CutCell, number>,
  loaded: LoadedTable,
): CutTable {
  const over = cellsOver(table, at).map((placed) => ({ ...placed, parts: partsOf(placed) }));
  const own = cellsIn(table, at).filter(({ row }) => row === at);
  const begun = [...own, ...over.map(({ column, parts: [, cell] }) => ({ column, cell }))]
    .sort((a, b) => a.column - b.column)
    .map(({ cell }) => cell);
  const upper = new Map(over.map(({ cell, parts }) => [cell, parts[0]]));
  const rows = table.rows.map((row, index) => ({
    ...row,
    cells: index === at ? begun : row.cells.map((cell) => upper.get(cell) ?? cell),
  }));
  return { ...table, rows };

  function partsOf({ cell, row }: PlacedCell<CutCell>): readonly [CutCell, CutCell] {
    const above = { ...cell, rowSpan: at - row };
    const below = { ...cell, rowSpan: row + cell.rowSpan - at, id: '' };
    const end = ends.get(cell);
    if (end === undefined) return [above, below];
    const [upper, lower] = [
      { ...above, end },
      { ...below, start: end },
    ];
    const isDivided = cell.isDivided || [upper, lower].every((part) => shownText(part, loaded).trim() !== '');
    return [
      { ...upper, isDivided },
      { ...lower, isDivided },
    ];
  }
}

/** How many rows a further page has above those of the body: its caption and its head. */
export function rowsAgain({ headRows, captionAgain }: LoadedTable): number {
  return headRows + (captionAgain === '' ? 0 : 1);
}

/**
 * The table whose next page begins with row `at`, under the caption and the head again. The row has a name, so that a print
 * shows it.
 */
export function withPageAt(table: CutTable, at: number, { headRows, captionAgain }: LoadedTable): CutTable {
  const captions: CutRow[] =
    captionAgain === ''
      ? []
      : [
          {
            row: 0,
            part: 1,
            cells: [],
            isHeadAgain: true,
            captionAgain,
            beginsPage: false,
            isTall: false,
          },
        ];
  const heads = table.rows.slice(0, headRows).map((row) => ({ ...row, isHeadAgain: true }));
  const start = table.rows.slice(at, at + 1).map((row) => ({
    ...row,
    cells: withName(row.cells, rowName(table.id, breakAt(table, at))),
  }));
  const page = [...captions, ...heads, ...start].map((row, index) => ({ ...row, beginsPage: index === 0 }));
  return { ...table, rows: table.rows.toSpliced(at, 1, ...page) };
}

/** The break of a page that begins with row `at`. */
export function breakAt(table: CutTable, at: number): TableBreak {
  const { row = 0, part = 1 } = table.rows[at] ?? {};
  return { row: row + 1, part };
}

/** Names the shortest of the cells, where none has a name; see prepare/name-rows.ts. */
function withName(cells: readonly CutCell[], name: string): readonly CutCell[] {
  if (cells.some(({ id }) => id !== '')) return cells;
  const shortest = Math.min(...cells.map(({ rowSpan }) => rowSpan));
  const at = cells.findIndex(({ rowSpan }) => rowSpan === shortest);
  return cells.map((cell, index) => (index === at ? { ...cell, id: name } : cell));
}

export const NO_BREAK_SPACE = '\u00a0';

/** What a cell says where it stands. A part that has nothing left to say has a space: without it it would have no tag. */
export function shownText({ row, cell, start, end }: CutCell, { rows }: LoadedTable): string {
  return start === end && start > 0 ? NO_BREAK_SPACE : (rows[row]?.[cell]?.text ?? '').slice(start, end);
}
