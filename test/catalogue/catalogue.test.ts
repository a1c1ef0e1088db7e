import { describe, expect, it } from 'vitest';
import { entriesBy } from '../../src/catalogue/catalogue.js';
import { catalogueOf } from '../web/written-site.js';
import { madeArchive } from '../print/made-edition.js';

describe('entriesBy', () => {
  const notice = (number: number, title: string) =>
    ({ series: 'szf', number, title, body: '各单位：\n\n正文。\n' }) as const;
  const { entries } = catalogueOf(
    madeArchive([
      notice(1, '绍兴市人民政府关于甲的通知'),
      notice(2, '绍兴市人民政府关于乙的通告'),
      notice(3, '绍兴市人民政府关于丙的通知'),
    ]),
  );

  it('keeps the order of entries and of keys, and puts an entry under each of its keys', () => {
    const groups = entriesBy(entries, ({ notice: { title } }) => [title.slice(-2), '公文']);
    const numbers = Array.from(groups, ([key, own]) => [key, own.map((entry) => entry.notice.number)]);
    expect(numbers).toEqual([
      ['通知', ['绍政发〔2015〕1号', '绍政发〔2015〕3号']],
      ['公文', ['绍政发〔2015〕1号', '绍政发〔2015〕2号', '绍政发〔2015〕3号']],
      ['通告', ['绍政发〔2015〕2号']],
    ]);
  });
});
