import { placedCells, type PlacedCell } from '../../edition/placed-cells.js';
import type { DividedCell } from '../layout.js';
import type { TableBreak } from '../row-name.js';
import {
  breakAt,
  cellsIn,
  cellsOver,
  cutBefore,
  rowsAgain,
  shownText,
  uncut,
  withPageAt,
  withRestOfRow,
  type CutCell,
  type CutTable,
} from './cut-table.js';
import { withLevelFeet } from './level-feet.js';
import type { LoadedCell, LoadedTable } from './loaded-table.js';
import type { MeasuredCell, MeasuredRow, TableMeasures, TableTrial } from './table-measures.js';

/** Heights in CSS pixels that a table finds on its pages. */
export interface TableRooms {
  /** From its first row below the head to the end of the page on which it begins. */
  readonly firstPx: number;
  /** Height of the type area. */
  readonly areaPx: number;
  /** Left free at the end of a page, for what rounding may add. */
  readonly slackPx: number;
}

/** A table cut into pages: where they begin, and the texts that go on from one to another. */
export interface TablePlan {
  readonly table: CutTable;
  readonly breaks: readonly TableBreak[];
  readonly divided: readonly DividedCell[];
}

/** Gives out what shall be laid out, and takes how high it is. */
export type Planning<Result> = Generator<TableTrial, Result, TableMeasures>;

/** A page of a table: its first row, which may be of the head again, its first row of the body, and the height it has. */
interface TablePage {
  readonly top: number;
  readonly first: number;
  readonly roomPx: number;
}

/** A plan as far as it goes, and the measures of the page that is next. */
interface Seen {
  readonly plan: TablePlan;
  readonly page: TablePage;
  readonly measures: TableMeasures;
}

/** The end of a page: before row `at`, or, where that makes rows above it taller, before an earlier one. */
interface PageEnd {
  readonly at: number;
  /** Whether the row above goes on in row `at`, which is the rest of it. */
  readonly dividesRow: boolean;
  readonly mayMoveUp: boolean;
}

// A text that goes on has so many lines on a page.
const FEWEST_LINES = 3;
// In parts of a page. So much of text in a merged cell is a label; a row with so much is kept on one page; and so much is
// tried where a table begins so low that not even its first lines have room below the head.
const [LABEL_PART, WHOLE_ROW_PART, FIRST_TRY_PART] = [1 / 4, 1 / 2, 3 / 4];

/** The table as it is loaded, whose tall rows Chromium may divide: how it is printed before its room is known. */
export function markTallRows(loaded: LoadedTable, areaPx: number): CutTable {
  const table = uncut(loaded);
  const rows = table.rows.map((row, at) => ({ ...row, isTall: isTall(loaded.rows[at] ?? [], areaPx) }));
  return { ...table, rows };
}

/**
 * Cuts a table where its pages end. The caption and the head are said again on each page. A merged cell that reaches over the end is cut: a
 * label is said again too, a longer text goes on; so do the texts of a row that is too tall for its page. A cut moves what
 * stands above and below it: so the table is measured anew after each. At last the pages are made to end level.
 */
export function* planTable(loaded: LoadedTable, rooms: TableRooms): Planning<TablePlan> {
  const { headRows } = loaded;
  const whole: TablePlan = { table: uncut(loaded), breaks: [], divided: [] };
  let seen = yield* look(whole, { top: headRows, first: headRows, roomPx: firstRoom(loaded, rooms) }, 0);
  for (;;) {
    const end = pageEnd(seen, loaded, rooms);
    if (end === undefined) return yield* levelled(seen.plan, loaded, rooms);
    seen = yield* nextPage(seen, end, loaded, rooms);
  }
}

/** Ends the measured page, and measures the next. */
function* nextPage(seen: Seen, end: PageEnd, loaded: LoadedTable, rooms: TableRooms): Planning<Seen> {
  for (let { at } = end; ; at--) {
    const plan = yield* endPage(seen, { ...end, at }, loaded, rooms);
    const page = { top: at, first: at + rowsAgain(loaded), roomPx: rooms.areaPx - rooms.slackPx };
    const next = yield* look(plan, page, at - 1);
    // A label that is cut off may make the rows above it too tall for their page: then the page ends a row earlier.
    const isTooTall = rowIn(next, at - 1).bottomPx > limitOf(seen);
    if (!isTooTall || !end.mayMoveUp || at <= seen.page.first + 1) return next;
  }
}

/** The plan of a table that goes on, with its pages ending at the foot of the type area. */
function* levelled(plan: TablePlan, loaded: LoadedTable, rooms: TableRooms): Planning<TablePlan> {
  if (plan.breaks.length === 0) return plan;
  const { rows } = plan.table;
  const measures = yield { table: plan.table, from: 0, to: rows.length, heightPx: 0 };
  const level = withLevelFeet({
    rows,
    measures: measures.rows,
    headRows: loaded.headRows,
    lineHeightPx: loaded.lineHeightPx,
    firstPx: firstRoom(loaded, rooms),
    furtherPx: rooms.areaPx - rooms.slackPx,
  });
  return { ...plan, table: { ...plan.table, rows: level } };
}

/** Has a table laid out, and a page of it measured, from row `from` on. */
function* look(plan: TablePlan, page: TablePage, from: number): Planning<Seen> {
  const measures = yield { table: plan.table, from, to: page.top, heightPx: page.roomPx };
  return { plan, page, measures };
}

/** The room of a table on its first page. Where not even its first lines have any, it will begin on the next. */
function firstRoom({ rows, headRows, lineHeightPx }: LoadedTable, rooms: TableRooms): number {
  const roomPx = rooms.firstPx - rooms.slackPx;
  const isTooLow = isTall(rows[headRows] ?? [], rooms.areaPx) && roomPx < fewestPx(lineHeightPx);
  return isTooLow ? FIRST_TRY_PART * rooms.areaPx : roomPx;
}

/** Where the measured page ends; undefined where all that is left of the table stands on it. */
function pageEnd(seen: Seen, loaded: LoadedTable, { areaPx }: TableRooms): PageEnd | undefined {
  const { first } = seen.page;
  const { rows } = seen.plan.table;
  const limitPx = limitOf(seen);
  const over = rows.findIndex((_, at) => at >= first && rowIn(seen, at).bottomPx > limitPx);
  if (over < 0) return endForNotes(seen, loaded);
  const texts = cellsIn(seen.plan.table, over).filter(({ cell }) => !isLabel(cell, loaded, areaPx));
  const fewest = fewestPx(loaded.lineHeightPx);
  const isDivided =
    isTall(measuredCells(seen, over), areaPx) ||
    (over === first && texts.some((placed) => cellIn(seen, placed).contentPx > LABEL_PART * areaPx));
  if (isDivided && limitPx - rowIn(seen, over).topPx >= fewest)
    return { at: over + 1, dividesRow: true, mayMoveUp: false };
  if (over === first && first + 1 >= rows.length) return undefined;
  // A text that would have no room for its first lines begins on the next page, with its row.
  const late = texts.filter((placed) => placed.row > first && limitPx - cellIn(seen, placed).topPx < fewest);
  const at = Math.max(first + 1, Math.min(over, ...late.map(({ row }) => row)));
  return { at, dividesRow: false, mayMoveUp: true };
}

/** Where the table's last row fits, but not the notes below it, the row goes with its notes. */
function endForNotes(seen: Seen, { notesPx }: LoadedTable): PageEnd | undefined {
  const last = seen.plan.table.rows.length - 1;
  const hasRoom =
    notesPx === 0 || last <= seen.page.first || rowIn(seen, last).bottomPx + notesPx <= limitOf(seen);
  return hasRoom ? undefined : { at: last, dividesRow: false, mayMoveUp: false };
}

/** The plan with the measured page ended, and the next begun under the head. */
function* endPage(
  seen: Seen,
  { at, dividesRow }: PageEnd,
  loaded: LoadedTable,
  rooms: TableRooms,
): Planning<TablePlan> {
  const { plan, page } = seen;
  const whole = dividesRow ? withRestOfRow(plan.table, at - 1) : plan.table;
  const texts = cellsOver(whole, at).filter(({ cell }) => !isLabel(cell, loaded, rooms.areaPx));
  const table = texts.length > 0 ? withWidths(whole, loaded) : whole;
  const isMeasured = texts.length === 0 || table === plan.table;
  const here = isMeasured ? seen : yield* look({ ...plan, table }, { ...page, top: at, roomPx: 0 }, page.top);
  const limitPx = limitOf(seen);
  const ends = new Map(
    texts.map((placed) => [placed.cell, textEnd(placed.cell, cellIn(here, placed), limitPx)]),
  );
  const cut = cutBefore(table, at, ends, loaded);
  let { divided } = plan;
  for (const [cell, end] of ends) divided = withParts(divided, cell, end, plan.breaks.length, loaded);
  return { table: withPageAt(cut, at, loaded), breaks: [...plan.breaks, breakAt(cut, at)], divided };
}

/** Where the text of a cell ends on a page: before the first line that would stand below the limit. */
function textEnd(
  cell: CutCell,
  { topPx, paddingPx, contentTopPx, lines }: MeasuredCell,
  limitPx: number,
): number {
  // A pixel for the border, and one for rounding.
  const roomPx = limitPx - topPx - paddingPx - 2;
  const below = lines.find(({ bottomPx }) => bottomPx > contentTopPx + roomPx);
  return below === undefined ? cell.end : cell.start + below.start;
}

/** The divided cells, where a further break divides a cell at the given place of its text. */
function withParts(
  divided: readonly DividedCell[],
  cut: CutCell,
  end: number,
  breaks: number,
  loaded: LoadedTable,
): readonly DividedCell[] {
  const { row, cell } = cut;
  const known = divided.find((other) => other.row === row && other.cell === cell);
  const both = [shownText({ ...cut, end }, loaded), shownText({ ...cut, start: end }, loaded)];
  const parts = [...(known?.parts.slice(0, -1) ?? []), ...both];
  const firstBreak = known?.firstBreak ?? breaks;
  return [...divided.filter((other) => other !== known), { row, cell, firstBreak, parts }];
}

/** Columns keep the widths that they have: shorter texts would change those of a table that takes them from its words. */
function withWidths(table: CutTable, { rows, hasWidths }: LoadedTable): CutTable {
  if (hasWidths || table.columnsPx !== undefined) return table;
  const placed = placedCells(rows);
  const widths = new Map(
    placed.filter(({ cell }) => cell.columnSpan === 1).map(({ column, cell }) => [column, cell.widthPx]),
  );
  const count = Math.max(...placed.map(({ cell, column }) => column + cell.columnSpan));
  return { ...table, columnsPx: Array.from({ length: count }, (_, column) => widths.get(column) ?? null) };
}

/** Whether a cell is merged of several rows and says so little that each page can say it again. */
function isLabel({ row, cell }: CutCell, { rows }: LoadedTable, areaPx: number): boolean {
  const loaded = rows[row]?.[cell];
  return loaded !== undefined && loaded.rowSpan > 1 && loaded.contentPx <= LABEL_PART * areaPx;
}

function isTall(cells: readonly Pick<LoadedCell, 'rowSpan' | 'contentPx'>[], areaPx: number): boolean {
  return cells.some(({ rowSpan, contentPx }) => rowSpan === 1 && contentPx > WHOLE_ROW_PART * areaPx);
}

function fewestPx(lineHeightPx: number): number {
  return (FEWEST_LINES + 1) * lineHeightPx;
}

/** The lower edge of the measured page. */
function limitOf(seen: Seen): number {
  return rowIn(seen, seen.page.top).topPx + seen.page.roomPx;
}

function rowIn({ measures }: Seen, at: number): MeasuredRow {
  const row = measures.rows[at - measures.from];
  if (row === undefined) throw new Error(`row ${at} of the table was not measured`);
  return row;
}

function cellIn(seen: Seen, { row, index }: PlacedCell<CutCell>): MeasuredCell {
  const cell = rowIn(seen, row).cells[index];
  if (cell === undefined) throw new Error(`cell ${index} of row ${row} of the table was not measured`);
  return cell;
}

function measuredCells(seen: Seen, at: number): Pick<LoadedCell, 'rowSpan' | 'contentPx'>[] {
  const cells = seen.plan.table.rows[at]?.cells ?? [];
  return cells.map(({ rowSpan }, index) => ({
    rowSpan,
    contentPx: rowIn(seen, at).cells[index]?.contentPx ?? 0,
  }));
}
