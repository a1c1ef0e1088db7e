import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src/model/date.js';
import { site } from '../../src/web/site.js';
import { madeArchive } from '../print/made-edition.js';
import { catalogueOf } from './written-site.js';

const archive = madeArchive([
  {
    series: 'szf',
    number: 1,
    title: '绍兴市人民政府关于救助的通知',
    body: '各单位：\n\n本通知自2015年4月1日起施行。\n',
  },
  {
    series: 'szf',
    number: 2,
    title: '绍兴市人民政府关于加强救助的通知',
    body: '各单位：\n\n根据《国务院关于救助的通知》（国发〔2014〕47号）精神。\n\n本通知自2016年1月1日起施行，《绍兴市人民政府关于救助的通知》（绍政发〔2015〕1号）同时废止。\n',
  },
]);

/** The page of 绍政发〔2015〕1号 or 2号 as it would be built on a day. */
function pageOf(number: 1 | 2, day: string): string {
  const files = site(catalogueOf(archive, { today: parseIsoDate(day) ?? { year: 0, month: 0, day: 0 } }));
  return String(files.find(({ path }) => path === `szf/2015/${number}/index.html`)?.content);
}

/** What the banner says, without tags; undefined where the page has none. */
function banner(page: string): string | undefined {
  return /<aside class="standing[^>]*>(.*?)<\/aside>/s
    .exec(page)?.[1]
    ?.replace(/<[^>]*>/g, '')
    .trim();
}

describe('a notice’s page', () => {
  it('says that a notice is repealed, since when, and by what', () => {
    const page = pageOf(1, '2016-01-01');
    expect(banner(page)).toBe('已废止，自2016年1月1日起，见绍政发〔2015〕2号（截至2016年1月1日）');
    expect(/<aside.*?<\/aside>/s.exec(page)?.[0]).toMatch(/<a href="[^"]*\/2\/"/);
    expect(page).toContain('<dd>已废止，自2016年1月1日起（截至2016年1月1日）</dd>');
  });

  it('says that a notice is not yet in force, and nothing where it is', () => {
    expect(banner(pageOf(1, '2015-03-31'))).toBe('尚未施行（截至2015年3月31日）');
    expect(banner(pageOf(1, '2015-04-01'))).toBeUndefined();
    expect(pageOf(1, '2015-04-01')).toContain('<dd>有效（截至2015年4月1日）</dd>');
  });

  it('lists what it rests on, what it repeals, and what others do with it', () => {
    const groups = (page: string) =>
      Array.from(
        /<section class="related".*<\/section>/s
          .exec(page)?.[0]
          .matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gs) ?? [],
      ).map(([, words, documents = '']) => [words, documents.replace(/<[^>]*>/g, '')]);
    expect(groups(pageOf(2, '2016-01-01'))).toEqual([
      ['本文废止', '绍政发〔2015〕1号绍兴市人民政府关于救助的通知'],
      ['本文依据', '国发〔2014〕47号'],
    ]);
    expect(groups(pageOf(1, '2016-01-01'))).toEqual([
      ['废止本文', '绍政发〔2015〕2号绍兴市人民政府关于加强救助的通知'],
    ]);
  });
});
