import type { Element } from 'xast';
import { x } from 'xastscript';
import { FEED_TYPE, type FeedLink } from '../../templates/web/parts/page.js';
import { organUrl } from '../catalogue/addresses.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { changedDay, issueDay, latestDay, noticeDay } from '../catalogue/publication-day.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { noticesOf, type Edition } from '../edition/edition.js';
import { groupBy } from '../model/group-by.js';
import { fullIssueLabel } from '../model/issue.js';
import { KIND_FACTS } from '../model/notice-kind.js';
import type { Publication } from '../model/publication.js';
import { absoluteUrl } from '../model/absolute-url.js';
import { permanentId } from '../catalogue/name-uuid.js';
import { relativeAddress } from './relative-links.js';
import type { SiteFile } from './site-file.js';
import { xml } from '../format/xml.js';

/** The feeds of every issue, and of the notices of all organs. */
export const ISSUE_FEED: FeedLink = { title: '各期公报', url: '/feeds/issues.xml' };
export const NOTICE_FEED: FeedLink = { title: '最新公文', url: '/feeds/notices.xml' };

/** The feed of one organ's notices, its own and those that it has issued with others. */
export function organFeed(organ: string): FeedLink {
  return { title: `${organ}的公文`, url: `/feeds${organUrl(organ).slice(0, -1)}.xml` };
}

// What a reader's program asks for every hour should be small.
const MOST_ENTRIES = 50;
const SUMMARY_CHARACTERS = 200;

/** An entry before it is written. Days are written 2015-03-02. */
interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly day: string;
  /** The day on which it last changed. */
  readonly changed: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly summary: string;
}

/** Atom feeds (RFC 4287) of the newest issues and notices. Their entries keep their ids wherever the site moves. */
export function feedFiles({ publication, editions, entries, collections }: Catalogue): SiteFile[] {
  const issues = editions.slice(-MOST_ENTRIES).reverse().map(issueEntry);
  return [
    feedFile(publication, ISSUE_FEED, '/', issues),
    feedFile(publication, NOTICE_FEED, '/', newest(entries).map(noticeEntry)),
    ...collections.organs.map(({ name, url, entries: own }) =>
      feedFile(publication, organFeed(name), url, newest(own).map(noticeEntry)),
    ),
  ];
}

/** The notices that a feed has room for, those of the newest issue first, those of one issue in print order. */
function newest(entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  const issues = [...groupBy(entries, ({ edition }) => edition).values()];
  return issues.reverse().flat().slice(0, MOST_ENTRIES);
}

function issueEntry(edition: Edition): FeedEntry {
  const { url, issue, publication, sections } = edition;
  const titles = noticesOf(edition).map(({ listTitle }) => listTitle);
  return {
    url,
    title: `${publication.name}${fullIssueLabel(issue)}`,
    day: issueDay(edition),
    changed: issueDay(edition),
    authors: [publication.name],
    categories: sections.map(({ title }) => title),
    summary: beginning(titles.join('；')),
  };
}

function noticeEntry(entry: CatalogueEntry): FeedEntry {
  const { section, notice } = entry;
  const { url, kind, listTitle: title, number, issuers } = notice;
  return {
    url,
    title: number === undefined ? title : `${title}（${number}）`,
    day: noticeDay(entry),
    changed: changedDay(entry),
    authors: issuers,
    categories: kind === 'notice' ? [section] : [section, KIND_FACTS[kind].word],
    // Title and number stand before it, and are the entry's title.
    summary: beginning(notice.digest().opening),
  };
}

/** A feed with its entries, the newest first; `page` is the address of the page that lists the same. */
function feedFile(
  publication: Publication,
  { title, url }: FeedLink,
  page: string,
  entries: readonly FeedEntry[],
): SiteFile {
  const { name, address } = publication;
  const link = (to: string) => absoluteUrl(to, address) ?? relativeAddress(to, url);
  const feed = x(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
    x('id', permanentId(name, url)),
    x('title', `${name}：${title}`),
    x('updated', moment(latestDay(entries.map(({ changed }) => changed)))),
    person(name),
    x('link', { rel: 'self', type: FEED_TYPE, href: link(url) }),
    x('link', { rel: 'alternate', type: 'text/html', href: link(page) }),
    entries.map((entry) => feedEntry(entry, permanentId(name, entry.url), link(entry.url))),
  );
  return { path: decodeURIComponent(url).slice(1), content: xml(feed) };
}

function feedEntry(
  { title, day, changed, authors, categories, summary }: FeedEntry,
  id: string,
  href: string,
): Element {
  return x(
    'entry',
    {},
    x('id', id),
    x('title', title),
    x('published', moment(day)),
    x('updated', moment(changed)),
    authors.map(person),
    x('link', { rel: 'alternate', type: 'text/html', href }),
    categories.map((term) => x('category', { term })),
    x('summary', summary),
  );
}

function person(name: string): Element {
  return x('author', {}, x('name', name));
}

/** The beginning of a day in China, which has one time zone. */
function moment(day: string): string {
  return `${day}T00:00:00+08:00`;
}

function beginning(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= SUMMARY_CHARACTERS) return text;
  return `${characters.slice(0, SUMMARY_CHARACTERS).join('')}……`;
}
