import { describe, expect, it } from 'vitest';
import { bookletUrl, pictureSize, pictureUrl, printedSheets } from '../../src/edition/printed-sheets.js';
import { madeEdition } from '../print/made-edition.js';

const at = (page: number, sheet: number) => new Map([['szf-2015-1', { page, sheet, breaks: [] }]]);

describe('printedSheets', () => {
  it('are the cover, the contents, the numbered pages, what is blank, and the colophon', () => {
    const sheets = printedSheets({ notices: at(1, 3), sheets: 8, blanks: 2 });
    expect(sheets.map(({ sheet, name, label, page }) => [sheet, name, label, page])).toEqual([
      [1, 'cover', '封面', undefined],
      [2, 'front-1', '目录', undefined],
      [3, '1', '第1页', 1],
      [4, '2', '第2页', 2],
      [5, '3', '第3页', 3],
      [6, 'blank-1', '空白页1', undefined],
      [7, 'blank-2', '空白页2', undefined],
      [8, 'colophon', '版权页', undefined],
    ]);
  });

  it('count from the first notice, wherever in the body it begins', () => {
    const sheets = printedSheets({ notices: at(3, 7), sheets: 8 });
    expect(sheets.map(({ label }) => label)).toEqual([
      '封面',
      '卷首第1页',
      '卷首第2页',
      '卷首第3页',
      '第1页',
      '第2页',
      '第3页',
      '版权页',
    ]);
  });

  it('are none where nothing was found in print', () => {
    expect(printedSheets({ notices: new Map(), sheets: 8 })).toEqual([]);
  });
});

describe('the picture of a sheet', () => {
  const edition = madeEdition([
    { series: 'szf', number: 1, title: '绍兴市人民政府关于甲的通知', body: '各单位：\n' },
  ]);

  it('stands below the pages of its issue', () => {
    expect(bookletUrl(edition)).toBe('/2015/3/pages/');
    expect(pictureUrl(edition, { name: '12' })).toBe('/2015/3/pages/12.webp');
  });

  it('has the shape of the paper', () => {
    // A4: 1100 × 297 ÷ 210 = 1555.7
    expect(pictureSize(edition.publication)).toEqual({ width: 1100, height: 1556 });
  });
});
