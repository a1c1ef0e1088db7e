import { posix } from 'node:path';
import type { Element } from 'hast';
import { noticeArticle } from '../../templates/web/parts/notice-article.js';
import { withPageMarks } from '../../templates/web/parts/page-marks.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { copied } from '../edition/copied.js';
import { visit } from '../model/visit.js';
import { xhtmlOf, xhtmlPage, type LinkTarget } from './xhtml.js';

/** A notice as a page of the book. */
export interface NoticePage {
  readonly entry: CatalogueEntry;
  /** Its file in the book. */
  readonly file: string;
  readonly content: string;
  /** Where printed pages begin in it. */
  readonly pages: readonly { readonly page: string; readonly id: string }[];
}

/** The file of a notice in its book. */
function noticeFile({ notice }: Pick<CatalogueEntry, 'notice'>): string {
  return `${notice.id}.xhtml`;
}

/** The file of a picture in its book, by the path that figures name. */
export function pictureFile(path: string): string {
  return `pictures/${encodeURIComponent(path.replaceAll('/', '-')).replaceAll('%', '_')}`;
}

/** The pages of an issue's notices, each with its text, tables, pictures, corrections, and the marks of printed pages. */
export function noticePages(entries: readonly CatalogueEntry[]): NoticePage[] {
  const articles = entries.map((entry) => ({ entry, article: articleOf(entry) }));
  const places = new Map(
    articles.map(({ entry, article }) => [
      entry.notice.url,
      { file: noticeFile(entry), ids: idsIn(article) },
    ]),
  );
  return articles.map(({ entry, article }) => {
    const target = linkTarget(entry, places);
    const pages: { page: string; id: string }[] = [];
    visit(article, 'element', ({ properties }) => {
      if (properties['role'] === 'doc-pagebreak')
        pages.push({ page: String(properties['dataPage']), id: String(properties['id']) });
    });
    const content = xhtmlPage(entry.notice.listTitle, xhtmlOf([article], target));
    return { entry, file: noticeFile(entry), content, pages };
  });
}

function articleOf({ edition, notice, breaks, corrections }: CatalogueEntry): Element {
  const opening = breaks.find(({ offset }) => offset === 0)?.page;
  const article = copied(
    noticeArticle(withPageMarks(notice, breaks), edition.titleNames, opening, corrections),
  );
  visit(article, 'element', (element) => {
    if (element.tagName === 'img') element.properties['src'] = pictureFile(String(element.properties['src']));
  });
  return article;
}

type Places = ReadonlyMap<string, { readonly file: string; readonly ids: ReadonlySet<string> }>;

/** Within the issue to its pages; elsewhere to the site, where its address is known; otherwise nowhere. */
function linkTarget({ notice, edition }: CatalogueEntry, places: Places): LinkTarget {
  const { address } = edition.publication;
  return (href) => {
    if (/^(?:https?|mailto):/.test(href)) return href;
    const [path = '', id] = href.split('#');
    const url = path === '' ? notice.url : posix.resolve('/', path) + (path.endsWith('/') ? '/' : '');
    const place = places.get(url);
    if (place === undefined) return address === undefined ? undefined : new URL(href.slice(1), address).href;
    if (id === undefined) return place.file;
    return place.ids.has(decodeURIComponent(id)) ? `${place.file}#${id}` : place.file;
  };
}

function idsIn(article: Element): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(article, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.add(id);
  });
  return ids;
}
