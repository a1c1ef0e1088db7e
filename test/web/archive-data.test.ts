import { describe, expect, it } from 'vitest';
import type { ArchiveData } from '../../src/web/archive-data.js';
import { madeArchive } from '../print/made-edition.js';
import { site } from '../../src/web/site.js';
import { catalogueOf, writtenSite } from './written-site.js';

describe('archive.json', () => {
  const { text } = writtenSite('gazette');
  const data = JSON.parse(text('archive.json')) as ArchiveData;

  it('tells of every issue and every notice, in their order', () => {
    expect(data.publication).toBe('绍兴市人民政府公报');
    expect(data.issues).toMatchObject([{ year: 2015, number: 3, total: 245, url: '2015/3/' }]);
    expect(data.notices.map(({ url }) => url)).toEqual([
      'szf/2015/13/',
      'szf/2015/14/',
      'szf/2015/15/',
      'szf/2015/16/',
      'szbf/2015/17/',
      'szbf/2015/20/',
      'szbf/2015/21/',
      'szbf/2015/22/',
      'szbf/2015/23/',
      'szbf/2015/24/',
    ]);
  });

  it('says of a notice what a list needs', () => {
    expect(data.notices[2]).toEqual({
      number: '绍政发〔2015〕15号',
      kind: 'notice',
      title: '绍兴市人民政府关于印发绍兴市区城乡居民临时救助实施办法（试行）的通知',
      url: 'szf/2015/15/',
      issue: { year: 2015, number: 3 },
      section: '市政府文件',
      issuers: ['绍兴市人民政府'],
      date: '2015-03-02',
      effective: '2015-04-01',
      page: 3,
      status: 'in-force',
      keywords: [],
    });
  });

  it('is one line', () => {
    expect(text('archive.json').trimEnd()).not.toContain('\n');
  });

  it('counts the numbered pages: not the cover, the contents and the colophon', () => {
    const archive = madeArchive([
      { series: 'szf', number: 1, title: '绍兴市人民政府通知', body: '请照办。\n' },
    ]);
    // Cover, contents, two pages of which the notice begins on the first, colophon.
    const printed = catalogueOf(archive, {
      paginations: new Map([
        ['2015-03', { sheets: 5, notices: new Map([['szf-2015-1', { page: 1, sheet: 3, breaks: [] }]]) }],
      ]),
    });
    expect(archiveOf(printed).issues[0]?.pages).toBe(2);
    expect(archiveOf(catalogueOf(archive)).issues[0]).not.toHaveProperty('pages');
  });
});

function archiveOf(catalogue: Parameters<typeof site>[0]): ArchiveData {
  const file = site(catalogue).find(({ path }) => path === 'archive.json');
  return JSON.parse(String(file?.content)) as ArchiveData;
}
