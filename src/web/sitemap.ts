import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Catalogue } from '../catalogue/catalogue.js';
import { changedDay, issueDay } from '../catalogue/publication-day.js';
import type { SiteFile } from './site-file.js';
import { xml } from '../format/xml.js';

/** A page that search engines should know. Days are written 2015-03-02. */
export interface SitemapPage {
  /** Its absolute address. */
  readonly url: string;
  /** The day on which it last changed, where that is known. */
  readonly changed: string | undefined;
}

// The protocol allows no more in one file.
const MOST_PAGES = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** All `pages` of the site for search engines, and robots.txt that names them; nothing while no address is known. */
export function sitemapFiles(
  { publication: { address }, editions, entries }: Catalogue,
  pages: readonly SiteFile[],
): SiteFile[] {
  if (address === undefined) return [];
  const days = new Map([
    ...editions.map((edition) => [edition.url, issueDay(edition)] as const),
    ...entries.map((entry) => [entry.notice.url, changedDay(entry)] as const),
  ]);
  const listed = pages.flatMap(({ path }) => {
    if (!/(?:^|\/)index\.html$/.test(path)) return [];
    const folder = path.slice(0, -'index.html'.length);
    const url = address + folder.split('/').map(encodeURIComponent).join('/');
    return [{ url, changed: days.get(`/${folder}`) }];
  });
  return [...sitemaps(listed, address), ...robots(address)];
}

/** sitemap.xml, and where it would have too many pages the files that it then names. */
export function sitemaps(pages: readonly SitemapPage[], address: string): SiteFile[] {
  if (pages.length <= MOST_PAGES) return [sitemap('sitemap.xml', pages)];
  const files = Array.from({ length: Math.ceil(pages.length / MOST_PAGES) }, (_, index) =>
    sitemap(`sitemap-${index + 1}.xml`, pages.slice(index * MOST_PAGES, (index + 1) * MOST_PAGES)),
  );
  const index = x(
    'sitemapindex',
    { xmlns: NAMESPACE },
    files.map(({ path }) => x('sitemap', {}, x('loc', address + path))),
  );
  return [{ path: 'sitemap.xml', content: xml(index) }, ...files];
}

function sitemap(path: string, pages: readonly SitemapPage[]): SiteFile {
  return { path, content: xml(x('urlset', { xmlns: NAMESPACE }, pages.map(entry))) };
}

function entry({ url, changed }: SitemapPage): Element {
  return x('url', {}, x('loc', url), changed === undefined ? undefined : x('lastmod', changed));
}

/** robots.txt, which is asked for at the root of a host only: a site below a path has none. */
function robots(address: string): SiteFile[] {
  if (new URL(address).pathname !== '/') return [];
  return [{ path: 'robots.txt', content: `User-agent: *\nAllow: /\n\nSitemap: ${address}sitemap.xml\n` }];
}
