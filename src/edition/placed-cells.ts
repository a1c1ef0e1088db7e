/** How many rows and columns a cell covers: one where it does not say. */
export interface Spans {
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

/** A cell of a table: the row and column at which it begins, and its place among the row's own cells, from 0. */
export interface PlacedCell<Cell> {
  readonly cell: Cell;
  readonly row: number;
  readonly index: number;
  readonly column: number;
}

/** The cells of a table in reading order, each in the first column that no cell above or before it covers. */
export function placedCells<Cell extends Spans>(rows: readonly (readonly Cell[])[]): PlacedCell<Cell>[] {
  const taken: boolean[][] = [];
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell, index) => {
      while (taken[row]?.[column] === true) column++;
      const { rowSpan = 1, columnSpan = 1 } = cell;
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + columnSpan; c++) (taken[r] ??= [])[c] = true;
      }
      return { cell, row, index, column };
    });
  });
}
