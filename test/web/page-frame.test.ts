import { describe, expect, it } from 'vitest';
import { syntheticSite } from './synthetic-archive.js';
import { elements, linksIn } from './page-elements.js';
import { printedSite, writtenSite } from './written-site.js';

describe('the main menu', () => {
  it('leaves out subject words where no notice has one', () => {
    const menu = linksIn(writtenSite('gazette').text('szf/2015/14/index.html'), 'header.masthead');
    expect(menu).toContain('历年公报');
    expect(menu).not.toContain('主题词');
  });

  it('has every place where there is something to see', () => {
    const menu = linksIn(syntheticSite().text('issues/index.html'), 'header.masthead');
    expect(menu).toEqual(expect.arrayContaining(['主题词', '施行与失效']));
  });
});

it('what a messenger shows of a page is who publishes what, at which address', () => {
  const { archive } = writtenSite('gazette');
  const publication = { ...archive.publication, address: 'https://www.example.cn/gazette/' };
  const page = printedSite({ ...archive, publication }).text('szf/2015/14/index.html');
  const shown = elements(page, 'meta').flatMap(({ properties: { property, content } }) =>
    /^og:/u.test(String(property)) ? [[String(property), content]] : [],
  );
  expect(Object.fromEntries(shown)).toMatchObject({
    'og:site_name': '绍兴市人民政府公报',
    'og:locale': 'zh_CN',
    'og:type': 'article',
    'og:url': 'https://www.example.cn/gazette/szf/2015/14/',
    // It is the second notice, and `printedSite` has each begin a page.
    'og:image': 'https://www.example.cn/gazette/2015/3/pages/2.webp',
  });
});

it('what a messenger shows of a page is only said where its whole address is known', () => {
  expect(writtenSite('gazette').text('index.html')).not.toContain('og:');
});
