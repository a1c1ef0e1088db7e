import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { site } from '../../src/web/site.js';
import { catalogueOf, writtenSite } from './written-site.js';

const { archive } = writtenSite('gazette');
const publication = {
  ...archive.publication,
  address: 'https://gazette.example.cn/',
  moved: { 'szf/2015/31/': 'szf/2015/13/', 'szbf/2015/40/': 'withdrawn' },
};
const files = new Map(
  site(catalogueOf({ ...archive, publication })).map(({ path, content }) => [path, String(content)]),
);

it('says at a former address where the document is now', () => {
  const page = files.get('szf/2015/31/index.html') ?? '';
  expect(page).toContain('<h1>网址已改</h1>');
  expect(page).toContain('现在在 <a href="../13/">/szf/2015/13/</a>');
  expect(new HtmlValidate().validateStringSync(page).results.flatMap(({ messages }) => messages)).toEqual([]);
});

it('says that a document was withdrawn', () => {
  const page = files.get('szbf/2015/40/index.html') ?? '';
  expect(page).toContain(
    '<h1>公文已撤下</h1><p>这里（/szbf/2015/40/）原来的公文已经撤下，网络版不再刊载。</p>',
  );
});

it('tells search engines of no former address', () => {
  expect(files.get('sitemap.xml')).not.toMatch(/szf\/2015\/31\/|szbf\/2015\/40\//);
});
