import { data } from '../../templates/web/about/data.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { ISSUE_FEED, NOTICE_FEED, organFeed } from './feeds.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** What data there is, by examples from the newest issue, the feeds, and on what terms both may be used. */
export function dataPageFiles(
  { publication, editions, entries, collections, pdfs }: Catalogue,
  write: WritePage,
): SiteFile[] {
  const newest = editions.at(-1);
  const example = entries.find(({ edition }) => edition === newest);
  if (newest === undefined || example === undefined) return [];
  const { name } = publication;
  const frame = {
    kind: 'about',
    title: `数据和订阅 - ${name}`,
    description: `${name}的数据文件（JSON、XML、CSV、EPUB、ZIP）、订阅网址和使用许可。`,
    feeds: [ISSUE_FEED, NOTICE_FEED],
  } as const;
  const examples = {
    notice: example,
    withTable: entries.findLast(({ notice }) => notice.digest().tables > 0),
    hasOffprint: pdfs.has(example.notice.id),
  };
  const feeds = [ISSUE_FEED, NOTICE_FEED, ...collections.organs.map((organ) => organFeed(organ.name))];
  return [write('/data/', frame, data(examples, feeds))];
}
