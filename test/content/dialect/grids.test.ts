import { describe, expect, it } from 'vitest';
import { layOutGrid } from '../../../src/model/grid.js';
import { textOf } from '../../../src/model/prose.js';
import type { Grid } from '../../../src/model/tree.js';
import { parsed, refused } from '../parsed.js';

function grid(markdown: string): Grid {
  const [block] = parsed(markdown).blocks;
  if (block?.type !== 'grid') throw new Error(`no grid but ${String(block?.type)}`);
  return block;
}

/** The cells of each row: their text, or the mark that joins them. */
function cells(markdown: string): string[][] {
  const marks = { left: '←', up: '↑' };
  return grid(markdown).children.map((row) =>
    row.children.map((cell) => (cell.merge === undefined ? textOf(cell) : marks[cell.merge])),
  );
}

describe('grids', () => {
  it('makes a grid of a plain table', () => {
    expect(grid('|甲|乙|\n|-|-|\n|丙|丁|')).toMatchObject({
      head: 1,
      caption: undefined,
      landscape: false,
      widths: undefined,
    });
    expect(cells('|甲|乙|\n|-|-|\n|丙|丁|')).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
  });

  it('reads the attributes of :::table', () => {
    const markdown =
      ':::table{head=2 landscape widths="4 3.5" caption="表1　指标"}\n|甲|乙|\n|-|-|\n|丙|丁|\n:::';
    expect(grid(markdown)).toMatchObject({
      head: 2,
      caption: '表1　指标',
      landscape: true,
      widths: [4, 3.5],
    });
    expect(refused(markdown)).toEqual([]);
  });

  it.each(['widths="1,2"', 'widths="1，2"', 'widths="1 2"', 'widths="1, 2"'])('takes %s', (attribute) => {
    expect(grid(`:::table{${attribute}}\n|甲|乙|\n|-|-|\n:::`).widths).toEqual([1, 2]);
  });

  it('keeps what the second line says of the columns, if it says anything', () => {
    expect(grid('|甲|乙|丙|丁|\n|:-|-:|:-:|-|\n|1|2|3|4|').aligns).toEqual([
      'left',
      'right',
      'center',
      undefined,
    ]);
    expect(grid('|甲|乙|\n|-|---|\n|1|2|').aligns).toBeUndefined();
    expect(grid(':::table{head=1}\n|甲|乙|\n|-|-:|\n|1|2|\n:::').aligns).toEqual([undefined, 'right']);
  });

  it('takes a table without a head', () => {
    expect(grid(':::table{head=0}\n|甲|\n|-|\n:::').head).toBe(0);
  });

  it.each([
    ...['head', 'head=x', 'head=-1', 'head=1.5', 'head=3', 'head=""', 'widths="1"', 'widths="1 2 3"'],
    ...['widths="0 1"', 'widths="-1 1"', 'widths="a b"', 'widths'],
  ])('refuses {%s}', (attribute) => {
    expect(refused(`:::table{${attribute}}\n|甲|乙|\n|-|-|\n|丙|丁|\n:::`)).toEqual(['1:1 table-syntax']);
  });

  it.each(['width=2', '.甲', '#a', 'onclick="x"'])('refuses {%s} where it stands', (attribute) => {
    expect(refused(`:::table{${attribute}}\n|甲|乙|\n|-|-|\n|丙|丁|\n:::`)).toEqual(['1:10 table-syntax']);
  });

  it.each(['甲', '|甲|\n|-|\n\n正文', '|甲|\n|-|\n\n|乙|\n|-|', '|甲|\n|乙|'])(
    'refuses :::table around %j',
    (content) => {
      expect(refused(`:::table\n${content}\n:::`)).toEqual(['1:1 table-syntax']);
    },
  );

  it('reads > and ^, full-width too', () => {
    expect(cells('|甲|>|乙|\n|-|-|-|\n|^|＞|＾|')).toEqual([
      ['甲', '←', '乙'],
      ['↑', '←', '↑'],
    ]);
  });

  it('joins a block both ways', () => {
    const { rows, problems } = layOutGrid(grid(':::table{head=2}\n|甲|>|\n|-|-|\n|^|^|\n|丙|丁|\n:::'));
    expect(problems).toEqual([]);
    expect(rows.map((row) => row.map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan]))).toEqual([
      [[2, 2]],
      [],
      [
        [1, 1],
        [1, 1],
      ],
    ]);
  });

  it('does not take an escaped sign, or one with words, for a join', () => {
    expect(cells('|甲|乙|\n|-|-|\n|\\>|\\^|\n|>5|^2|')).toEqual([
      ['甲', '乙'],
      ['>', '^'],
      ['>5', '^2'],
    ]);
  });

  it('knows a cell that is empty in the original, and no other', () => {
    const [, row] = grid('|甲|乙|丙|丁|\n|-|-|-|-|\n|:blank||\\:blank|戊:blank|').children;
    expect(row?.children.map((cell) => [cell.isBlank, textOf(cell)])).toEqual([
      [true, ''],
      [undefined, ''],
      [undefined, ':blank'],
      [undefined, '戊:blank'],
    ]);
  });

  it('keeps an escaped bar in a cell', () => {
    expect(cells('|甲\\|乙|丙|\n|-|-|\n|\\||`|`|')).toContainEqual(['甲|乙', '丙']);
  });

  it('keeps rows as short or as long as they are written', () => {
    expect(cells('|甲|乙|\n|-|-|\n|丙|\n|丁|戊|己|\n||庚|')).toEqual([
      ['甲', '乙'],
      ['丙'],
      ['丁', '戊', '己'],
      ['', '庚'],
    ]);
  });

  it('keeps marks in a cell', () => {
    expect(cells('|**甲**乙|:sic[丙]|\n|-|-|')).toEqual([['甲乙', '丙']]);
  });

  it('knows the place of a cell, for what is wrong with it', () => {
    const cell = grid('|甲|乙|\n|-|-|\n|丙|^|').children[1]?.children[1];
    expect(cell?.position?.start).toMatchObject({ line: 3 });
    expect(cell?.position?.start.column).toBeGreaterThanOrEqual(3);
  });
});
