import type { Catalogue } from '../edition/catalogue.js';
import { issueLabel } from '../model/issue.js';
import { home } from '../../templates/web/home.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** The first page: the newest issue, and the way to all others. */
export function homeFiles(
  { publication, editions, paginations, pdfs }: Catalogue,
  write: WritePage,
): SiteFile[] {
  const newest = editions.at(-1);
  if (newest === undefined) return [];
  const { name } = publication;
  const own = {
    kind: 'home',
    title: name,
    description: `${name}网络版：最新一期为${issueLabel(newest.issue)}，附历年公报。`,
  } as const;
  return [write('/', own, home(editions, newest, paginations.get(newest.name), pdfs.has(newest.name)))];
}
