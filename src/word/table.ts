import type { Element } from 'xast';
import { x } from 'xastscript';
import { widthOf } from '../edition/title/title-lines.js';
import { BLANK_WORDS } from '../model/blank-cell.js';
import { layOutGrid, type PlacedCell } from '../model/grid.js';
import { textOf } from '../model/prose.js';
import type { Grid } from '../model/tree.js';
import { TEXT_WIDTH, TURNED_TEXT_WIDTH } from './measures.js';
import { paragraph } from './paragraphs.js';
import type { StyleName } from './styles.js';

// With more columns the words are set in 小五.
const MOST_WIDE_COLUMNS = 7;
// In characters: a column of figures, and one of whole sentences.
const [NARROWEST, WIDEST] = [2, 18];

/** A table with its merged cells; the head rows stand on each page anew. */
export function table(grid: Grid): Element {
  const columns = Math.max(...grid.children.map(({ children }) => children.length));
  const widths = columnWidths(grid, columns);
  const owners = ownersOf(grid);
  const isNarrow = columns > MOST_WIDE_COLUMNS;
  const rows = grid.children.map((_, row) => {
    const isHead = row < grid.head;
    return x('w:tr', [
      x('w:trPr', [isHead ? x('w:tblHeader') : undefined]),
      ...cellsOf(owners[row] ?? []).map((cell) => cellElement(cell, row, grid, widths, isNarrow)),
    ]);
  });
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return x('w:tbl', [
    x('w:tblPr', [
      x('w:tblW', { 'w:w': whole, 'w:type': 'dxa' }),
      x('w:jc', { 'w:val': 'center' }),
      x('w:tblBorders', BORDERS),
      x('w:tblLayout', { 'w:type': 'fixed' }),
      x('w:tblCellMar', [
        x('w:left', { 'w:w': 60, 'w:type': 'dxa' }),
        x('w:right', { 'w:w': 60, 'w:type': 'dxa' }),
      ]),
    ]),
    x(
      'w:tblGrid',
      widths.map((width) => x('w:gridCol', { 'w:w': width })),
    ),
    ...rows,
  ]);
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
  x(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }),
);

/** Which cell covers each place, row by row. */
function ownersOf(grid: Grid): PlacedCell[][] {
  const owners: PlacedCell[][] = grid.children.map(() => []);
  for (const cell of layOutGrid(grid).rows.flat())
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const own = owners[row];
        if (own !== undefined) own[column] = cell;
      }
  return owners;
}

/** The cells that begin in a row, or go on in it from the one above: each once. */
function cellsOf(owners: readonly PlacedCell[]): PlacedCell[] {
  return owners.filter((cell, column) => owners[column - 1] !== cell);
}

function cellElement(
  cell: PlacedCell,
  row: number,
  grid: Grid,
  widths: readonly number[],
  isNarrow: boolean,
): Element {
  const { column, columnSpan, rowSpan } = cell;
  const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
  const isContinued = cell.row < row;
  const style = styleOf(cell, grid, isNarrow);
  const words = cell.cell.isBlank === true ? BLANK_WORDS : textOf(cell.cell);
  const lines = isContinued ? [''] : words.split('\n');
  return x('w:tc', [
    x('w:tcPr', [
      x('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      columnSpan > 1 ? x('w:gridSpan', { 'w:val': columnSpan }) : undefined,
      rowSpan > 1 ? x('w:vMerge', { 'w:val': isContinued ? 'continue' : 'restart' }) : undefined,
      x('w:vAlign', { 'w:val': 'center' }),
    ]),
    ...lines.map((line) => paragraph(style, line)),
  ]);
}

/** Heads and short words stand in the middle, but where the editor has said another side. */
function styleOf({ row, column, cell }: PlacedCell, grid: Grid, isNarrow: boolean): StyleName {
  const usual = row < grid.head || widthOf(textOf(cell)) <= SHORT ? 'center' : 'left';
  const align = (row < grid.head ? undefined : grid.aligns?.[column]) ?? usual;
  const [left, middle, right] = isNarrow
    ? (['narrowCell', 'narrowCellMiddle', 'narrowCellRight'] as const)
    : (['cell', 'cellMiddle', 'cellRight'] as const);
  return align === 'left' ? left : align === 'right' ? right : middle;
}

const SHORT = 8;

/** Those that the editor gives, or in proportion to the longest words of each column. */
function columnWidths(grid: Grid, columns: number): number[] {
  const whole = grid.landscape ? TURNED_TEXT_WIDTH : TEXT_WIDTH;
  const longest = Array.from({ length: columns }, () => NARROWEST);
  for (const { cell, column, columnSpan } of layOutGrid(grid).rows.flat()) {
    const width = Math.max(...textOf(cell).split('\n').map(widthOf));
    if (columnSpan === 1) longest[column] = Math.max(longest[column] ?? 0, Math.min(width, WIDEST));
  }
  const shares = grid.widths ?? longest.map((width) => width + 1);
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => Math.round((whole * share) / sum));
}
