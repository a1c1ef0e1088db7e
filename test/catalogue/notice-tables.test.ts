import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../src/catalogue/notice-tables.js';
import type { BlockData } from '../../src/edition/block-data.js';
import type { EditionPart } from '../../src/edition/edition.js';

function table(id: string): BlockData {
  return { type: 'table', id, head: 1, rows: [[{ text: id }]] };
}

function part(id: string, blocks: readonly BlockData[]): EditionPart {
  return { id, kind: 'main', label: undefined, title: undefined, body: [], blocks, outline: [] };
}

describe('tablesOf', () => {
  it('numbers the tables of all parts in reading order, those in quotations and lists too', () => {
    const main: BlockData[] = [
      { type: 'paragraph', text: '甲' },
      table('a'),
      { type: 'quotation', blocks: [{ type: 'list', blocks: [table('b')] }, table('c')] },
    ];
    const tables = tablesOf({
      url: '/szf/2015/1/',
      parts: [part('main', main), part('app-1', [table('d')])],
    });
    expect(tables.map(({ number, url, data }) => [number, url, data.id])).toEqual([
      [1, '/szf/2015/1/table-1.csv', 'a'],
      [2, '/szf/2015/1/table-2.csv', 'b'],
      [3, '/szf/2015/1/table-3.csv', 'c'],
      [4, '/szf/2015/1/table-4.csv', 'd'],
    ]);
  });

  it('finds none where there is none', () => {
    expect(
      tablesOf({ url: '/szf/2015/1/', parts: [part('main', [{ type: 'paragraph', text: '甲' }])] }),
    ).toEqual([]);
  });
});
