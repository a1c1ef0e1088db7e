import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { site } from '../../src/web/site.js';
import { catalogueOf, writtenSite } from './written-site.js';

const { archive } = writtenSite('gazette');
const publication = {
  ...archive.publication,
  address: 'https://gazette.example.cn/',
  moved: { 'szf/2015/31/': 'szf/2015/13/', 'szbf/2015/40/': 'withdrawn', '2014/9/': 'withdrawn' },
};
const files = new Map(
  site(catalogueOf({ ...archive, publication })).map(({ path, content }) => [path, String(content)]),
);

it('says at a former address where the document is now', () => {
  const page = files.get('szf/2015/31/index.html') ?? '';
  expect(page).toContain('<h1>网址已改</h1>');
  expect(page).toContain('原来的公文现在在 <a href="../13/">/szf/2015/13/</a>，它的 PDF 和数据也在那里。');
  expect(new HtmlValidate().validateStringSync(page).results.flatMap(({ messages }) => messages)).toEqual([]);
});

it('says that a document was withdrawn', () => {
  const page = files.get('szbf/2015/40/index.html') ?? '';
  expect(page).toContain(
    '<h1>公文已撤下</h1><p>这里（/szbf/2015/40/）原来的公文已经撤下，网络版不再刊载。</p>',
  );
});

it('says that an issue was withdrawn', () => {
  expect(files.get('2014/9/index.html')).toContain(
    '<h1>公报已撤下</h1><p>这里（/2014/9/）原来的公报已经撤下',
  );
});

it('has no other file at a former address, and tells programs where it has gone', () => {
  expect([...files.keys()].filter((path) => /^szf\/2015\/31\/|^szbf\/2015\/40\//.test(path))).toEqual([
    'szf/2015/31/index.html',
    'szbf/2015/40/index.html',
  ]);
  expect(JSON.parse(files.get('archive.json') ?? '')).toMatchObject({ moved: publication.moved });
});

it('tells search engines of no former address', () => {
  expect(files.get('sitemap.xml')).not.toMatch(/szf\/2015\/31\/|szbf\/2015\/40\//);
});
