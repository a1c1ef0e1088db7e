/** Where a page begins inside a table. */
export interface TableBreak {
  /** Counted from 1, head rows too. */
  readonly row: number;
  /** The part of the row: 1 where the row begins there, more where it goes on from the page before. */
  readonly part: number;
}

const ROW = /^(.+)\.row-(\d+)(?:\.part-(\d+))?$/;

/** The name of a row of a table, or of a further part of it, in the printed document: szf-2015-16.tab-1.row-9.part-2. */
export function rowName(table: string, { row, part }: TableBreak): string {
  return `${table}.row-${row}${part > 1 ? `.part-${part}` : ''}`;
}

/** The row that a name means, and its table; undefined where the name is that of another place. */
export function namedRow(name: string): (TableBreak & { readonly table: string }) | undefined {
  const [, table, row, part = '1'] = ROW.exec(name) ?? [];
  return table === undefined || row === undefined
    ? undefined
    : { table, row: Number(row), part: Number(part) };
}
