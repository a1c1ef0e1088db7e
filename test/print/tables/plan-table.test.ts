import { describe, expect, it } from 'vitest';
import { shownText } from '../../../src/print/tables/cut-table.js';
import type { LoadedTable } from '../../../src/print/tables/loaded-table.js';
import { markTallRows, planTable, type TablePlan } from '../../../src/print/tables/plan-table.js';
import { carryOut, simpleTable, type SimpleCell } from './simple-layout.js';

// A line is 10 px high and has ten characters; a page has 105 px, and so much room below the head of a table that begins
// on it: a label has two lines at most (26.25 px), a row of more than five lines (52.5 px) may be divided, and a text that
// goes on has room for four (40 px).
const ROOMS = { firstPx: 55, areaPx: 105, slackPx: 0 };

/** One-line rows of two cells, numbered from 1. */
function rows(count: number): SimpleCell[][] {
  return Array.from({ length: count }, (_, index) => [`第${index + 1}行`, '值']);
}

/** Numbered characters: a text of so many of them. */
function text(length: number): string {
  return Array.from({ length }, (_, index) => String(index % 10)).join('');
}

function plan(loaded: LoadedTable, rooms = ROOMS): TablePlan {
  return carryOut(planTable(loaded, rooms), loaded);
}

/** What stands on each page, row by row. */
function pagesOf({ table }: TablePlan, loaded: LoadedTable): string[][] {
  const pages: string[][] = [[]];
  for (const { cells, beginsPage } of table.rows) {
    if (beginsPage) pages.push([]);
    pages.at(-1)?.push(cells.map((cell) => shownText(cell, loaded)).join(' '));
  }
  return pages;
}

describe('planTable', () => {
  it('leaves a table whole that has room', () => {
    const loaded = simpleTable([['名称', '数']], rows(5));
    expect(plan(loaded)).toMatchObject({ breaks: [], divided: [] });
    expect(pagesOf(plan(loaded), loaded)).toHaveLength(1);
  });

  it('ends pages between rows, and says the head again', () => {
    // Five rows in 55 px; then nine in the 95 px that the head of 10 px leaves of 105 px; the other six.
    const loaded = simpleTable([['名称', '数']], rows(20));
    const { breaks } = plan(loaded);
    expect(breaks).toEqual([
      { row: 7, part: 1 },
      { row: 16, part: 1 },
    ]);
    const pages = pagesOf(plan(loaded), loaded);
    expect(pages.map((page) => page.length)).toEqual([1 + 5, 1 + 9, 1 + 6]);
    expect(pages.map(([head]) => head)).toEqual(['名称 数', '名称 数', '名称 数']);
    expect(pages.map((page) => page[1])).toEqual(['第1行 值', '第6行 值', '第15行 值']);
  });

  it('makes the rows of a page that the table goes on from so high that it ends at the foot, and leaves the last as it is', () => {
    // Four rows of 10 px in 48 px, and eight in the 88 px that the head leaves of 98 px: 2 px and 1 px more for each.
    const loaded = simpleTable([['名称', '数']], rows(20));
    const { table } = plan(loaded, { ...ROOMS, firstPx: 48, areaPx: 98 });
    expect(table.rows.map(({ heightPx }) => heightPx)).toEqual([
      undefined,
      ...[12, 12, 12, 12],
      undefined,
      ...new Array<number>(8).fill(11),
      undefined,
      ...new Array<undefined>(8),
    ]);
  });

  it('gives no row more than a line, where a high row has left much of the page', () => {
    // The third row of five lines has no room below the two of one line: they might have 30 px more.
    const loaded = simpleTable([['名称', '数']], [...rows(2), [text(50), '值'], ...rows(1)]);
    const { table } = plan(loaded, { ...ROOMS, firstPx: 50 });
    expect(table.rows.slice(1, 3).map(({ heightPx }) => heightPx)).toEqual([20, 20]);
  });

  it('says the caption again above the head, for which the page has so much less room', () => {
    // Five rows in 55 px; then eight in the 85 px that caption and head leave of 105 px; the other seven.
    const loaded = simpleTable([['名称', '数']], rows(20), { captionAgain: '续表1　任务' });
    const { breaks, table } = plan(loaded);
    expect(breaks).toEqual([
      { row: 7, part: 1 },
      { row: 15, part: 1 },
    ]);
    const begun = table.rows.flatMap((row, at) => (row.beginsPage ? table.rows.slice(at, at + 3) : []));
    expect(begun.map(({ captionAgain, row, isHeadAgain }) => captionAgain ?? [row, isHeadAgain])).toEqual([
      '续表1　任务',
      [0, true],
      [6, false],
      '续表1　任务',
      [0, true],
      [14, false],
    ]);
  });

  it('says all rows of a head again, on a page that begins with the first of them', () => {
    const loaded = simpleTable(
      [
        ['甲', '乙'],
        ['丙', '丁'],
        ['戊', '己'],
      ],
      rows(8),
    );
    const { table } = plan(loaded);
    const again = table.rows.filter(({ isHeadAgain }) => isHeadAgain);
    expect(again.map(({ row, beginsPage }) => [row, beginsPage])).toEqual([
      [0, true],
      [1, false],
      [2, false],
    ]);
  });

  it('leaves the slack free at the end of each page', () => {
    // 45 px and 95 px: four rows, then eight below the head.
    const loaded = simpleTable([['名称', '数']], rows(20));
    expect(plan(loaded, { ...ROOMS, slackPx: 10 }).breaks).toEqual([
      { row: 6, part: 1 },
      { row: 14, part: 1 },
    ]);
  });

  it('says a label again on the next page', () => {
    const loaded = simpleTable(
      [['类', '名称', '数']],
      [[{ text: '甲类', rowSpan: 8 }, '一', '值'], ...rows(7)],
    );
    const { breaks, divided, table } = plan(loaded);
    expect(breaks).toEqual([{ row: 7, part: 1 }]);
    expect(divided).toEqual([]);
    expect(pagesOf(plan(loaded), loaded).map((page) => page[1])).toEqual(['甲类 一 值', '甲类 第5行 值']);
    const labels = table.rows.flatMap(({ cells }) =>
      cells.filter(({ row, cell }) => row === 1 && cell === 0),
    );
    expect(labels.map(({ rowSpan }) => rowSpan)).toEqual([5, 3]);
  });

  it('ends a page a row earlier where a label that is cut off makes the last row too tall for it', () => {
    // The label of two lines begins in row 5. With this row alone above the break it would be 20 px high, up to 60 px.
    const label: SimpleCell = { text: text(20), rowSpan: 4 };
    const body = [...rows(4), [label, '五'], ['六'], ['七'], ['八']];
    expect(plan(simpleTable([['名称', '数']], body)).breaks).toEqual([{ row: 6, part: 1 }]);
  });

  it('lets a long text in a merged cell go on beside rows that are whole', () => {
    // 55 px less two for border and rounding hold five of eight lines.
    const long = text(80);
    const loaded = simpleTable(
      [['内容', '名称', '数']],
      [[{ text: long, rowSpan: 10 }, '一', '值'], ...rows(9)],
    );
    const { breaks, divided } = plan(loaded);
    expect(breaks).toEqual([{ row: 7, part: 1 }]);
    expect(divided).toEqual([{ row: 1, cell: 0, firstBreak: 0, parts: [long.slice(0, 50), long.slice(50)] }]);
  });

  it('moves a text to the next page, with its row, that has no room for its first lines', () => {
    // It would begin in row 4 with 25 px left.
    const body = [...rows(3), [{ text: text(60), rowSpan: 3 }, '四'], ['五'], ['六']];
    expect(plan(simpleTable([['内容', '数']], body)).breaks).toEqual([{ row: 5, part: 1 }]);
  });

  it('divides a row that is taller than a page, page after page, and the cell beside it has nothing left to say', () => {
    // Row 2 begins at 10 px: 43 px hold four lines; below the head 93 px hold nine; seven are left.
    const long = text(200);
    const loaded = simpleTable(
      [['内容', '数']],
      [
        ['短', '甲'],
        [long, '乙'],
        ['短', '丙'],
      ],
    );
    const { breaks, divided, table } = plan(loaded);
    expect(breaks).toEqual([
      { row: 3, part: 2 },
      { row: 3, part: 3 },
    ]);
    expect(divided).toEqual([
      { row: 2, cell: 0, firstBreak: 0, parts: [long.slice(0, 40), long.slice(40, 130), long.slice(130)] },
      { row: 2, cell: 1, firstBreak: 0, parts: ['乙', '\u00a0', '\u00a0'] },
    ]);
    expect(pagesOf(plan(loaded), loaded).at(-1)).toEqual(['内容 数', `${long.slice(130)} \u00a0`, '短 丙']);
    const names = table.rows.flatMap(({ cells }) => cells.map(({ id }) => id)).filter((id) => id !== '');
    expect(names).toEqual(['t.row-2', 't.row-3', 't.row-3.part-2', 't.row-3.part-3', 't.row-4']);
  });

  it('begins a tall row on the next page where its first lines have no room', () => {
    // Row 3 begins at 20 px: 35 px are left.
    const loaded = simpleTable(
      [['内容', '数']],
      [
        ['短', '甲'],
        ['短', '乙'],
        [text(90), '丙'],
      ],
    );
    expect(plan(loaded).breaks).toEqual([{ row: 4, part: 1 }]);
  });

  it('divides a first row that begins too low as if it had most of a page, so that it goes to the next', () => {
    // Three quarters of 105 px, less two: seven lines.
    const long = text(120);
    const { breaks, divided } = plan(simpleTable([['内容', '数']], [[long, '甲']]), {
      ...ROOMS,
      firstPx: 30,
    });
    expect(breaks).toEqual([{ row: 2, part: 2 }]);
    expect(divided[0]?.parts).toEqual([long.slice(0, 70), long.slice(70)]);
  });

  it('keeps the last row with the notes below the table', () => {
    // Five rows have room, but not with notes of 10 px.
    expect(plan(simpleTable([['名称', '数']], rows(5), { notesPx: 10 })).breaks).toEqual([
      { row: 6, part: 1 },
    ]);
    expect(plan(simpleTable([['名称', '数']], rows(4), { notesPx: 10 })).breaks).toEqual([]);
  });

  it('leaves a row on its page that is taller, where not even its first lines have room below the head', () => {
    // A head of seven lines leaves 35 px for a row of five.
    const loaded = simpleTable(
      [[text(70), '数']],
      [
        ['短', '甲'],
        [text(50), '乙'],
        ['短', '丙'],
        ['短', '丁'],
      ],
    );
    expect(plan(loaded, { ...ROOMS, firstPx: 15 }).breaks).toEqual([
      { row: 3, part: 1 },
      { row: 4, part: 1 },
    ]);
  });

  it('keeps the widths of columns that take them from their words, when a text is divided', () => {
    const body = [[{ text: text(80), rowSpan: 10 }, '一', '值'], ...rows(9)];
    const loaded = { ...simpleTable([['内容', '名称', '数']], body), hasWidths: false };
    expect(plan(loaded).table.columnsPx).toEqual([100, 100, 100]);
    expect(plan({ ...loaded, hasWidths: true }).table.columnsPx).toBeUndefined();
  });
});

describe('markTallRows', () => {
  it('marks rows that a page may divide: of more than half of its height', () => {
    const loaded = simpleTable(
      [['内容', '数']],
      [[text(50), '甲'], [text(60), '乙'], [{ text: text(60), rowSpan: 2 }, '丙'], ['丁']],
    );
    expect(markTallRows(loaded, 105).rows.map(({ isTall }) => isTall)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });
});
