import { describe, expect, it } from 'vitest';
import {
  cellsOver,
  cutBefore,
  shownText,
  uncut,
  withRestOfRow,
} from '../../../src/print/tables/cut-table.js';
import { simpleTable } from './simple-layout.js';

describe('cutBefore', () => {
  it('keeps each cell in its column, whichever of its neighbours began first', () => {
    // 右 begins in row 0, 左 beside it in row 1; both reach to the end.
    const loaded = simpleTable(
      [],
      [['一', { text: '右', rowSpan: 4 }, '甲'], [{ text: '左', rowSpan: 3 }, '乙'], ['丙'], ['丁']],
    );
    const cut = cutBefore(uncut(loaded), 2, new Map(), loaded);
    const said = cut.rows.map(({ cells }) => cells.map((cell) => shownText(cell, loaded)).join(''));
    expect(said).toEqual(['一右甲', '左乙', '左右丙', '丁']);
    expect(cut.rows[2]?.cells.map(({ rowSpan, id }) => [rowSpan, id])).toEqual([
      [2, ''],
      [2, ''],
      [1, 't.row-3'],
    ]);
  });

  it('divides a text where it ends above, and marks both parts where both say something', () => {
    const loaded = simpleTable([], [[{ text: '上半下半', rowSpan: 2 }, '甲'], ['乙']]);
    const table = uncut(loaded);
    const [over] = cellsOver(table, 1);
    if (over === undefined) throw new Error('no cell reaches over');
    const parts = (end: number) => {
      const { rows } = cutBefore(table, 1, new Map([[over.cell, end]]), loaded);
      return rows.map(({ cells: [cell] }) => cell && [shownText(cell, loaded), cell.isDivided]);
    };
    expect(parts(2)).toEqual([
      ['上半', true],
      ['下半', true],
    ]);
    expect(parts(4)).toEqual([
      ['上半下半', false],
      ['\u00a0', false],
    ]);
    expect(parts(0)).toEqual([
      ['', false],
      ['上半下半', false],
    ]);
  });
});

describe('withRestOfRow', () => {
  it('adds an empty row into which all cells of the row reach, those from above too', () => {
    const loaded = simpleTable(
      [],
      [
        [{ text: '类', rowSpan: 2 }, '甲'],
        ['乙', '丙'],
        ['丁', '戊', '己'],
      ],
    );
    const { rows } = withRestOfRow(uncut(loaded), 1);
    expect(rows.map(({ row, part }) => [row, part])).toEqual([
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 1],
    ]);
    expect(rows.map(({ cells }) => cells.map(({ rowSpan }) => rowSpan))).toEqual([
      [3, 1],
      [2, 2],
      [],
      [1, 1, 1],
    ]);
  });
});
