import { describe, expect, it } from 'vitest';
import { elements, linksIn, sectionOf, texts } from './page-elements.js';
import { writtenSite } from './written-site.js';

const real = writtenSite('gazette').text('data/index.html');
const kinds = writtenSite('test/editions/kinds').text('data/index.html');

describe('the page of the data', () => {
  it('gives the address of each kind of file by an example that is there', () => {
    expect(texts(sectionOf(real, 'site'), 'dd')).toEqual(['/archive.json']);
    expect(texts(sectionOf(real, 'issue'), 'dd')).toEqual([
      '/2015/3/issue.json',
      '/2015/3/gazette-2015-03.epub',
      '/2015/3/gazette-2015-03.zip',
    ]);
    expect(texts(sectionOf(real, 'notice'), 'dd')).toEqual([
      '/szf/2015/13/notice.json',
      '/szf/2015/13/notice.xml',
      '/szf/2015/13/notice.md',
      expect.stringMatching(/^\/sz(?:f|bf)\/2015\/\d+\/table-1\.csv$/u),
    ]);
  });

  it('names the feeds', () => {
    expect(texts(sectionOf(real, 'feeds'), 'li')).toEqual([
      '各期公报',
      '最新公文',
      '绍兴市人民政府的公文',
      '绍兴市人民政府办公室的公文',
    ]);
  });

  it('tells the licence, or that nobody has told one', () => {
    expect(texts(sectionOf(kinds, 'licence'), 'p')[0]).toBe(
      '数据按以下许可使用：知识共享署名4.0国际许可协议。',
    );
    const [link] = elements(sectionOf(kinds, 'licence'), 'a');
    expect(link?.properties['href']).toBe('https://creativecommons.org/licenses/by/4.0/deed.zh-hans');
    expect(texts(sectionOf(real, 'licence'), 'p')[0]).toMatch(/^本站没有写明数据的使用许可。/u);
  });

  it('is led to from the foot of every page', () => {
    const foot = linksIn(writtenSite('gazette').text('szf/2015/14/index.html'), 'footer.colophon');
    expect(foot).toEqual(['订阅', '数据', '说明']);
  });
});
