import { expect, it } from 'vitest';
import { madeArchive } from '../print/made-edition.js';
import { catalogueOf } from '../web/written-site.js';
import { holdingsOf } from '../../src/catalogue/holdings.js';

const issue = (year: number, number: number) => ({
  issue: { year, number, total: 1, folder: '', sections: [] },
});

it.each([
  ['one issue', [issue(2015, 3)], '2015年第3期'],
  ['several', [issue(2014, 11), issue(2014, 12), issue(2015, 1)], '2014年第11期至2015年第1期，共3期'],
  ['none', [], ''],
])('tells of %s', (_what, editions, expected) => {
  expect(holdingsOf(editions as unknown as Parameters<typeof holdingsOf>[0])).toBe(expected);
});

it('is told with each notice of an archive', () => {
  const entries = catalogueOf(
    madeArchive([
      { series: 'szf', number: 1, title: '绍兴市人民政府关于甲事的通知', body: '各单位：\n\n略。\n' },
    ]),
  ).entries;
  expect(entries.map(({ holdings }) => holdings)).toEqual(['2015年第3期']);
});
