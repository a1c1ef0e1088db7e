import { expect, it } from 'vitest';
import { namedRow, rowName } from '../../src/print/row-name.js';

it.each([
  ['szf-2015-16.tab-1.row-9', { table: 'szf-2015-16.tab-1', row: 9, part: 1 }],
  ['szf-2015-16.tab-1.row-10.part-2', { table: 'szf-2015-16.tab-1', row: 10, part: 2 }],
])('%s names a row, or a further part of it', (name, row) => {
  expect(rowName(row.table, row)).toBe(name);
  expect(namedRow(name)).toEqual(row);
});

it.each(['szf-2015-16', 'szf-2015-16.tab-1', 'section-1', 'szf-2015-16.tab-1.row-', '.row-1'])(
  '%s names no row',
  (name) => {
    expect(namedRow(name)).toBeUndefined();
  },
);
