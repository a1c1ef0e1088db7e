import type { Grid, GridCell } from './tree.js';

/** A cell that is really there, with the rows and columns it covers. Row and column count from 0. */
export interface PlacedCell {
  readonly cell: GridCell;
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
}

/** Why a grid is not rectangular, at the cell (or the row's last cell) where it shows. */
export interface GridProblem {
  readonly cell: GridCell;
  readonly row: number;
  readonly kind:
    | 'nothing-left'
    | 'nothing-above'
    | 'not-rectangular'
    | 'too-few-cells'
    | 'too-many-cells'
    | 'head-crossed';
  /** Cells the row has and should have, for the two counts. */
  readonly actual?: number;
  readonly expected?: number;
}

export interface GridLayout {
  /** Cells row by row, without those that only continue a neighbour. */
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly problems: readonly GridProblem[];
}

/**
 * Resolves `>` (joined to the left) and `^` (joined to the one above) into spans. The first row gives the number of
 * columns. Cells that cannot be joined are kept as cells of their own, so that nothing is lost, and named as problems.
 */
export function layOutGrid(grid: Grid): GridLayout {
  const columns = grid.children[0]?.children.length ?? 0;
  const owners: PlacedCell[][] = [];
  const rows: PlacedCell[][] = [];
  const problems: GridProblem[] = [];
  grid.children.forEach((gridRow, row) => {
    const cells = gridRow.children;
    const last = cells.at(-1);
    if (cells.length !== columns && last !== undefined) {
      const kind = cells.length < columns ? 'too-few-cells' : 'too-many-cells';
      problems.push({ cell: last, row, kind, actual: cells.length, expected: columns });
    }
    const ownersHere: PlacedCell[] = [];
    const placedHere: PlacedCell[] = [];
    owners.push(ownersHere);
    rows.push(placedHere);
    cells.forEach((cell, column) => {
      const neighbour =
        cell.merge === 'left'
          ? ownersHere[column - 1]
          : cell.merge === 'up'
            ? owners[row - 1]?.[column]
            : undefined;
      if (neighbour !== undefined) {
        ownersHere.push(neighbour);
        neighbour.rowSpan = row - neighbour.row + 1;
        neighbour.columnSpan = Math.max(neighbour.columnSpan, column - neighbour.column + 1);
        return;
      }
      if (cell.merge !== undefined)
        problems.push({ cell, row, kind: cell.merge === 'left' ? 'nothing-left' : 'nothing-above' });
      const placed = { cell, row, column, rowSpan: 1, columnSpan: 1 };
      ownersHere.push(placed);
      placedHere.push(placed);
    });
  });
  problems.push(...brokenSpans(grid, rows, owners));
  return { rows, problems };
}

/** Spans whose rectangle is not wholly their own, and spans that join head and body. */
function* brokenSpans(grid: Grid, rows: PlacedCell[][], owners: PlacedCell[][]): Generator<GridProblem> {
  for (const placed of rows.flat()) {
    const { cell, row, column, rowSpan, columnSpan } = placed;
    const own = owners
      .slice(row, row + rowSpan)
      .every((line) => line.slice(column, column + columnSpan).every((owner) => owner === placed));
    if (!own) yield { cell, row, kind: 'not-rectangular' };
    if (row < grid.head && row + rowSpan > grid.head) yield { cell, row, kind: 'head-crossed' };
  }
}
