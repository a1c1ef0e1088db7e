import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../src/edition/edition.js';
import { yearIndexFault } from '../../src/edition/proof-of-year-index.js';
import { withIndexPages, YEAR_INDEX_ID } from '../../src/edition/year-index.js';
import type { YearIndexData } from '../../src/web/year-index-data.js';
import { textsOfFile } from '../../src/web/texts-of-file.js';
import { indexedYear } from '../editions/indexed-year.js';
import { elements, sectionOf, texts } from './page-elements.js';
import { syntheticSite } from './synthetic-archive.js';
import { printedSite } from './written-site.js';

// Each notice of an issue is printed on a page of its own, from 1.
const site = printedSite(indexedYear());
const page = site.text('2025/6/index.html');
const json = site.text('2025/6/year-index.json');
const last = site.editions.at(-1);
if (last === undefined) throw new Error('no issue');
const pages = new Map(
  site.editions.map((edition) => [
    edition.name,
    {
      notices: new Map(
        noticesOf(edition).map(({ id }, index) => [id, { page: index + 1, sheet: 0, breaks: [] }] as const),
      ),
      sheets: 0,
    },
  ]),
);
const indexed = withIndexPages(last, pages);

describe('the index of a year on the page of its last issue', () => {
  it('is read back as the edition has it', () => {
    const text = textsOfFile({ path: '2025/6/index.html', content: page }).get(YEAR_INDEX_ID) ?? '';
    expect(yearIndexFault(indexed, '整期网页', text)).toBeUndefined();
    expect(text.replaceAll(/\s/gu, '')).toContain(
      '江澜市人民政府关于印发江澜市公共停车场管理办法的通知江政发〔2025〕12号第6期第2页',
    );
  });

  it('leads to each notice and to its printed page', () => {
    const index = sectionOf(page, 'year-index-title');
    const links = elements(index, 'a').map(({ properties }) => properties['href']);
    expect(links).toHaveLength(2 * 31);
    expect(links).toContain('../../jzf/2025/12/');
    expect(links).toContain('#page-2');
    // 江政发〔2025〕1号 is the first notice of the first issue.
    expect(links[links.indexOf('../../jzf/2025/1/') + 1]).toBe('../1/#page-1');
  });

  it('has headings that go down by one', () => {
    const index = sectionOf(page, 'year-index-title');
    expect(texts(index, 'h3')).toEqual(['市政府文件', '市政府办公室文件', '部门文件']);
    expect(texts(index, 'h4').slice(-2)).toEqual(['江澜市卫生健康委员会', '江澜市住房和城乡建设局']);
    expect(texts(index, 'h5')).toEqual(['卫生', '城市建设', '住房保障']);
  });

  it('stands in the contents of its issue and of its year', () => {
    const contents = sectionOf(page, 'contents');
    expect(texts(contents, 'a').at(-1)).toBe('2025年总目录');
    expect(elements(contents, 'a').at(-1)?.properties['href']).toBe('#year-index');
    const year = elements(sectionOf(site.text('2025/index.html'), '2025-06'), 'a').at(-1);
    expect(year?.properties['href']).toBe('6/#year-index');
  });

  it('is on no other page', () => {
    expect(site.text('2025/5/index.html')).not.toContain('总目录');
    expect(site.files.map(({ path }) => path).filter((path) => path.endsWith('year-index.json'))).toEqual([
      '2025/6/year-index.json',
    ]);
  });
});

describe('year-index.json', () => {
  it('is read back as the edition has it', () => {
    const text = textsOfFile({ path: '2025/6/year-index.json', content: json }).get(YEAR_INDEX_ID) ?? '';
    expect(yearIndexFault(indexed, '数据', text)).toBeUndefined();
    const changed = textsOfFile({ path: '2025/6/year-index.json', content: json.replace('养犬', '养猫') });
    expect(yearIndexFault(indexed, '数据', changed.get(YEAR_INDEX_ID) ?? '')).toContain('养犬');
  });

  it('has the notices by section, organ and subject word', () => {
    const { title, groups } = JSON.parse(json) as YearIndexData;
    expect(title).toBe('2025年总目录');
    expect(groups[0]).toEqual({
      headings: [
        { kind: 'section', text: '市政府文件' },
        { kind: 'subject', text: '城市管理' },
      ],
      notices: expect.arrayContaining([
        {
          title: '江澜市人民政府关于印发江澜市养犬管理办法的通知',
          number: '江政发〔2025〕11号',
          url: '/jzf/2025/11/',
          issue: '第6期',
          issueUrl: '/2025/6/',
          page: 1,
        },
      ]) as unknown,
    });
    expect(groups.flatMap(({ notices }) => notices)).toHaveLength(31);
  });
});

describe('the page of a year', () => {
  const year = syntheticSite().text('2025/index.html');

  it('leads through its sections, organs and subject words to their notices of the year', () => {
    const ways = ['sections', 'organs', 'subjects'].map((id) => sectionOf(year, id));
    const [sections, organs, subjects] = ways;
    if (sections === undefined || organs === undefined || subjects === undefined) throw new Error('no ways');
    expect(texts(sections, 'li')).toEqual(['市政府文件12件', '市政府办公室文件12件', '部门文件7件']);
    const [first] = elements(sections, 'a');
    const address = `../sections/${encodeURIComponent('市政府文件')}/#y2025`;
    expect(first?.properties['href']).toBe(address);
    expect(syntheticSite().text('sections/市政府文件/index.html')).toContain('id="y2025"');
    expect(texts(organs, 'li')).toContain('江澜市住房和城乡建设局4件');
    expect(texts(subjects, 'li')).toContain('社会救助3件');
  });

  it('counts the notices of its year alone', () => {
    const earlier = sectionOf(syntheticSite().text('2024/index.html'), 'sections');
    // 29 notices in all.
    expect(texts(earlier, '.count')).toEqual(['12件', '12件', '5件']);
  });
});
