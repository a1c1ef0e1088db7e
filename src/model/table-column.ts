import { layOutGrid, type PlacedCell } from './grid.js';
import { nodesOf } from './nodes-of.js';
import { textOf } from './prose.js';
import type { Grid, NoticeTree } from './tree.js';
import { withoutSpace } from './without-space.js';

/** A column of a table's body. */
export interface TableColumn {
  /** The words over it, from the top, without blanks. */
  readonly head: string;
  /** Whether it has a head of its own, or shares one with its neighbours. */
  readonly isNamed: boolean;
  /** The cells that stand in this column only, from the top. A merged cell counts once. */
  readonly cells: readonly PlacedCell[];
  /** The rows at which a new group may begin: a cell to the left begins, or a row across the column has ended. */
  readonly groupRows: ReadonlySet<number>;
}

/** A table whose cells fit together. */
export interface RegularTable {
  readonly columns: readonly TableColumn[];
  /** The cells of the body, row by row. */
  readonly rows: readonly (readonly PlacedCell[])[];
}

/** The tables of a notice. Of one that is not rectangular nothing more can be said. */
export function regularTables(tree: NoticeTree): RegularTable[] {
  return nodesOf(tree, 'grid').flatMap((grid) => tableOf(grid) ?? []);
}

function tableOf(grid: Grid): RegularTable | undefined {
  const { rows, problems } = layOutGrid(grid);
  if (problems.length > 0) return undefined;
  const heads = rows.slice(0, grid.head).flat();
  const body = rows.slice(grid.head);
  const cells = body.flat();
  const width = grid.children[0]?.children.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => columnOf(column, heads, cells));
  return { columns, rows: body };
}

function columnOf(index: number, heads: readonly PlacedCell[], body: readonly PlacedCell[]): TableColumn {
  const over = heads.filter(({ column, columnSpan }) => column <= index && index < column + columnSpan);
  const across = body.filter(
    ({ column, columnSpan }) => columnSpan > 1 && column <= index && index < column + columnSpan,
  );
  return {
    head: withoutSpace(over.map(cellText).join('')),
    isNamed: over.some(({ columnSpan, ...cell }) => columnSpan === 1 && cellText(cell) !== ''),
    cells: body.filter(({ column, columnSpan }) => column === index && columnSpan === 1),
    groupRows: new Set([
      ...body.filter(({ column }) => column < index).map(({ row }) => row),
      ...across.map(({ row, rowSpan }) => row + rowSpan),
    ]),
  };
}

export function cellText({ cell }: Pick<PlacedCell, 'cell'>): string {
  return textOf(cell).trim();
}
