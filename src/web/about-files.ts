import type { Catalogue } from '../catalogue/catalogue.js';
import { about } from '../../templates/web/about/about.js';
import { ISSUE_FEED, NOTICE_FEED, organFeed } from './feeds.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** How to cite, what stands at which address for ever, what machines can read, and for whom the site is made. */
export function aboutFiles({ publication, entries, collections }: Catalogue, write: WritePage): SiteFile[] {
  const example = entries.find(({ notice }) => notice.digest().firstArticle !== undefined) ?? entries[0];
  if (example === undefined) return [];
  const { name } = publication;
  const frame = {
    kind: 'about',
    title: `说明 - ${name}`,
    description: `${name}网络版怎样引用，网址和数据，无障碍，有效性的含义，隐私。`,
    feeds: [ISSUE_FEED, NOTICE_FEED],
  } as const;
  const organs = collections.organs.map(({ name: organ }) => organFeed(organ));
  return [write('/about/', frame, about(example, [ISSUE_FEED, NOTICE_FEED, ...organs]))];
}
