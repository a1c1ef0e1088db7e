import { describe, expect, it } from 'vitest';
import { elements, sectionOf, texts } from './page-elements.js';
import { syntheticSite } from './synthetic-archive.js';
import { writtenSite } from './written-site.js';

const { text } = syntheticSite();

describe('the page of all issues', () => {
  it('has them by year with total number, day of publication and PDF', () => {
    const page = text('issues/index.html');
    expect(texts(page, '.summary')).toEqual(['2024年至2025年，共12期']);
    expect(texts(page, 'h2')).toEqual(['2025年', '2024年']);
    const shelf = sectionOf(page, 'y2024');
    expect(texts(shelf, '.issue-number')).toEqual(['第1期', '第2期', '第3期', '第4期', '第5期', '第6期']);
    expect(texts(shelf, '.issue-total').at(0)).toBe('总第301期');
    expect(texts(shelf, '.published').at(-1)).toBe('2024年12月20日出版');
    const addresses = elements(shelf, 'a').map(({ properties }) => properties['href']);
    expect(addresses.slice(0, 3)).toEqual(['../2024/', '../2024/1/', '../2024/1/gazette-2024-01.pdf']);
  });

  it('leads to each year of the page, where there are several', () => {
    const years = elements(text('issues/index.html'), 'nav.year-links').flatMap((nav) => elements(nav, 'a'));
    expect(years.map(({ properties }) => properties['href'])).toEqual(['#y2025', '#y2024']);
    expect(elements(writtenSite('gazette').text('issues/index.html'), 'nav.year-links')).toEqual([]);
  });
});

describe('the page of a year', () => {
  it('has its issues in order with their contents, and leads to the years around it', () => {
    const page = text('2024/index.html');
    expect(texts(page, '.summary')).toEqual(['6期，29件公文']);
    expect(texts(page, 'h2')).toEqual([
      ...['第1期', '第2期', '第3期', '第4期', '第5期', '第6期'],
      ...['栏目', '发文机关', '主题词'],
    ]);
    expect(texts(sectionOf(page, '2024-04'), 'li').map((row) => /江政.*?号/u.exec(row)?.[0])).toEqual([
      '江政发〔2024〕7号',
      '江政发〔2024〕8号',
      '江政办发〔2024〕7号',
      '江政办发〔2024〕8号',
    ]);
    expect(page).toContain('rel="next" href="../2025/"');
    expect(page).not.toContain('rel="prev"');
    expect(text('2025/index.html')).toContain('rel="prev" href="../2024/"');
  });
});
