import { describe, expect, it } from 'vitest';
import { noticePlaces } from '../../src/catalogue/notice-place.js';
import { madeEdition } from '../print/made-edition.js';

const edition = madeEdition([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于甲的通知', body: '各单位：\n' },
  { series: 'szf', number: 2, title: '绍兴市人民政府关于乙的通知', body: '各单位：\n' },
  { series: 'szbf', number: 3, title: '绍兴市人民政府办公室关于丙的通知', body: '各单位：\n' },
]);

describe('noticePlaces', () => {
  it('are the notices in print order, each with its section and those around it, across sections', () => {
    const places = noticePlaces(edition, undefined);
    expect(
      places.map(({ section, previous, notice, next }) => [section, previous?.id, notice.id, next?.id]),
    ).toEqual([
      ['市政府文件', undefined, 'szf-2015-1', 'szf-2015-2'],
      ['市政府文件', 'szf-2015-1', 'szf-2015-2', 'szbf-2015-3'],
      ['市政府办公室文件', 'szf-2015-2', 'szbf-2015-3', undefined],
    ]);
    expect(new Set(places.map((place) => place.edition))).toEqual(new Set([edition]));
  });

  it('have no page where nothing was printed', () => {
    expect(noticePlaces(edition, undefined).map(({ page, breaks }) => [page, breaks])).toEqual([
      [undefined, []],
      [undefined, []],
      [undefined, []],
    ]);
  });

  it('have the pages that printing has found', () => {
    const breaks = [
      { page: 1, offset: 0 },
      { page: 2, offset: 40 },
    ];
    const notices = new Map([['szf-2015-2', { page: 1, sheet: 5, breaks }]]);
    const places = noticePlaces(edition, { notices, sheets: 8 });
    expect(places.map(({ page, breaks: own }) => [page, own])).toEqual([
      [undefined, []],
      [1, breaks],
      [undefined, []],
    ]);
  });
});
