import { describe, expect, it } from 'vitest';
import type { Destination } from '../../src/print/destinations.js';
import { layoutOf, pageOf } from '../../src/print/layout.js';
import { bottomOf, topOf } from '../../src/print/page-style.js';
import { madeEdition } from './made-edition.js';

const BODY = '各区、县（市）人民政府：\n\n现将有关事项通知如下。\n';
const edition = madeEdition([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body: BODY },
  { series: 'szf', number: 2, title: '绍兴市人民政府关于做好其他工作的通知', body: BODY },
  { series: 'szbf', number: 1, title: '绍兴市人民政府办公室关于做好示例工作的通知', body: BODY },
]);
const BOTTOM = bottomOf(edition.publication.page);
const TOP = topOf(edition.publication.page);

// Cover, two sheets of contents and a blank one, then page 1; the second section begins on page 4; the colophon is sheet 9.
const PLACES = {
  'section-1': at(5, TOP),
  'szf-2015-1': at(5),
  'szf-2015-2': at(7, 300),
  'section-2': at(8, TOP),
  'szbf-2015-1': at(8),
};

describe('layoutOf', () => {
  const layout = layoutOf(edition, new Map(Object.entries(PLACES)), 9);

  it('counts the sheets before page 1', () => {
    expect(layout.frontSheets).toBe(4);
    expect(layout.noticeSheets).toEqual({ 'szf-2015-1': 5, 'szf-2015-2': 7, 'szbf-2015-1': 8 });
    expect(Object.values(layout.noticeSheets).map((sheet) => pageOf(sheet, layout))).toEqual([1, 3, 4]);
  });

  it('gives each page of the body its running head: the publication on the left, the notice on the right', () => {
    const left = '绍兴市人民政府公报　2015年第3期';
    // Page 1 begins with a section; in the middle of page 3 the second notice begins, after the end of the first.
    expect(layout.runningHeads).toEqual([left, left, '绍政发〔2015〕1号　做好示例工作', left]);
  });

  it('names the publication where a section begins on a right-hand page, and the notice where one does', () => {
    const section = { ...PLACES, 'section-2': at(7, TOP), 'szbf-2015-1': at(7, 700) };
    expect(layoutOf(edition, new Map(Object.entries(section)), 9).runningHeads[2]).toBe(
      '绍兴市人民政府公报　2015年第3期',
    );
    const notice = { ...PLACES, 'szf-2015-2': at(7, TOP) };
    expect(layoutOf(edition, new Map(Object.entries(notice)), 9).runningHeads[2]).toBe(
      '绍政发〔2015〕2号　做好其他工作',
    );
  });

  it('fills the sheets up to a multiple of four with blank ones, however many of them the print has', () => {
    // Four of front matter, four of the body and the colophon are nine: three more make twelve.
    expect(layout).toMatchObject({ sheets: 12, closingBlanks: 3 });
    const blanks = { 'blank-1': at(9), 'blank-2': at(10), 'blank-3': at(11) };
    const filled = layoutOf(edition, new Map(Object.entries({ ...PLACES, ...blanks })), 12);
    expect(filled).toEqual(layout);
    expect(layoutOf(edition, new Map(Object.entries(PLACES)), 12)).toMatchObject({
      sheets: 12,
      closingBlanks: 0,
    });
  });

  it('measures the room below a table and sees which rows begin a page', () => {
    const table = 'szf-2015-1.tab-1';
    const rows = {
      [`${table}.row-3`]: at(5, BOTTOM + 155.5),
      [`${table}.row-4`]: at(5, BOTTOM + 60),
      // Ten rows: 10 comes after 9, not after 1.
      [`${table}.row-9`]: at(6, 700),
      // It goes on over the next page.
      [`${table}.row-9.part-2`]: at(7, 700),
      [`${table}.row-10`]: at(8, 700),
    };
    const { tableRooms, tableBreaks } = layoutOf(edition, new Map(Object.entries({ ...PLACES, ...rows })), 9);
    expect(tableRooms).toEqual({ [table]: 155.5 });
    expect(tableBreaks).toEqual({
      [table]: [
        { row: 9, part: 1 },
        { row: 9, part: 2 },
        { row: 10, part: 1 },
      ],
    });
  });

  it("measures the room of a table that lies across from its sheet's left to its right", () => {
    const wide = madeEdition([
      {
        series: 'szf',
        number: 1,
        title: '绍兴市人民政府关于做好示例工作的通知',
        body: `${BODY}\n:::table{landscape}\n| 项目 | 数量 |\n| --- | --- |\n| 甲 | 1 |\n| 乙 | 2 |\n:::\n`,
      },
    ]);
    const rows = { 'szf-2015-1.tab-1.row-2': at(4, 60, 118), 'szf-2015-1.tab-1.row-3': at(5, 60, 118) };
    const places = { 'section-1': at(3), 'szf-2015-1': at(3), ...rows };
    const { tableRooms, tableBreaks, turnedSheets } = layoutOf(wide, new Map(Object.entries(places)), 6);
    expect(turnedSheets).toEqual([4, 5]);
    // The type area is 441 pt wide, 77 pt from the left edge: 400 pt are left of it.
    expect(tableRooms['szf-2015-1.tab-1']).toBeCloseTo(400, 0);
    expect(tableBreaks).toEqual({ 'szf-2015-1.tab-1': [{ row: 3, part: 1 }] });
  });

  it('finds the signatures with less than two lines above them at the head of a page', () => {
    const line = edition.publication.page.lineHeightPt;
    const signatures = { 'signature-1': at(7, TOP - line), 'signature-2': at(8, TOP - 2 * line) };
    const { partedSignatures } = layoutOf(edition, new Map(Object.entries({ ...PLACES, ...signatures })), 9);
    expect(partedSignatures).toEqual(['signature-1']);
  });

  it('refuses a print in which a notice cannot be found', () => {
    const others = Object.entries(PLACES).filter(([id]) => id !== 'szf-2015-2');
    expect(() => layoutOf(edition, new Map(others), 9)).toThrow('szf-2015-2');
  });
});

function at(sheet: number, y = 700, x = 77): Destination {
  return { sheet, x, y };
}
