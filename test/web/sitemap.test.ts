import { describe, expect, it } from 'vitest';
import { site } from '../../src/web/site.js';
import { sitemaps } from '../../src/web/sitemap.js';
import type { SiteFile } from '../../src/web/site-file.js';
import { catalogueOf, writtenSite } from './written-site.js';
import { xmlProblems } from './xml-problems.js';

const { archive, files } = writtenSite('gazette');

describe('the sitemap', () => {
  it('is made only where the site has an address', () => {
    expect(named(files)).toEqual([]);
    expect(named(siteAt('https://gazette.example.cn/'))).toEqual(['robots.txt', 'sitemap.xml']);
    // Below a path nobody asks for robots.txt.
    expect(named(siteAt('https://www.example.cn/gazette/'))).toEqual(['sitemap.xml']);
  });

  it('names every page once, and no file beside one', async () => {
    const addressed = siteAt('https://www.example.cn/gazette/');
    const text = contentOf(addressed, 'sitemap.xml');
    expect(await xmlProblems('sitemap.rng', [['sitemap.xml', text]])).toEqual([]);
    const pages = addressed.map(({ path }) => path).filter((path) => /(?:^|\/)index\.html$/.test(path));
    expect(locations(text).sort()).toEqual(
      pages.map((path) => `https://www.example.cn/gazette/${encodeURI(path.slice(0, -10))}`).sort(),
    );
    expect(text).toContain(
      '<url><loc>https://www.example.cn/gazette/szf/2015/14/</loc><lastmod>2015-03-02</lastmod></url>',
    );
  });

  it('is what robots.txt names', () => {
    expect(contentOf(siteAt('https://gazette.example.cn/'), 'robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://gazette.example.cn/sitemap.xml\n',
    );
  });

  it('is cut where it is longer than the protocol allows', async () => {
    const pages = Array.from({ length: 50_001 }, (_, index) => ({
      url: `https://gazette.example.cn/${index}/`,
      changed: undefined,
    }));
    const cut = sitemaps(pages, 'https://gazette.example.cn/');
    expect(cut.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    expect(locations(contentOf(cut, 'sitemap.xml'))).toEqual([
      'https://gazette.example.cn/sitemap-1.xml',
      'https://gazette.example.cn/sitemap-2.xml',
    ]);
    expect(locations(contentOf(cut, 'sitemap-2.xml'))).toEqual(['https://gazette.example.cn/50000/']);
    expect(await xmlProblems('sitemap.rng', [['sitemap.xml', contentOf(cut, 'sitemap.xml')]])).toEqual([]);
    expect(sitemaps(pages.slice(1), 'https://gazette.example.cn/')).toHaveLength(1);
  });
});

describe('the address of the site', () => {
  it('is the one under which a page goes, for search engines and for programs', () => {
    const page = contentOf(siteAt('https://www.example.cn/gazette/'), 'szf/2015/15/index.html');
    expect(page).toContain('<link rel="canonical" href="https://www.example.cn/gazette/szf/2015/15/">');
    expect(page).toContain('"@id":"https://www.example.cn/gazette/szf/2015/15/"');
    expect(contentOf(files, 'szf/2015/15/index.html')).not.toMatch(/rel="canonical"|"@id"/);
  });
});

function siteAt(address: string): SiteFile[] {
  return site(catalogueOf({ ...archive, publication: { ...archive.publication, address } }));
}

function named(all: readonly SiteFile[]): string[] {
  return all
    .map(({ path }) => path)
    .filter((path) => /^(?:robots|sitemap)/.test(path))
    .sort();
}

function contentOf(all: readonly SiteFile[], path: string): string {
  return String(all.find((file) => file.path === path)?.content);
}

function locations(text: string): string[] {
  return Array.from(text.matchAll(/<loc>(.*?)<\/loc>/g), ([, location = '']) => location);
}
