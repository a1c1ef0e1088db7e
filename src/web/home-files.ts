import { home } from '../../templates/web/home/home.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { issueLabel } from '../model/issue.js';
import { ORGANS, SECTIONS, SUBJECTS } from './collection-files.js';
import { ISSUE_FEED, NOTICE_FEED } from './feeds.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** The first page: the newest issue, what changes in force, and the ways into the archive. */
export function homeFiles(catalogue: Catalogue, write: WritePage): SiteFile[] {
  const { publication, editions, entriesByIssue, collections, effectChanges, pdfs } = catalogue;
  const newest = editions.at(-1);
  if (newest === undefined) return [];
  const { name } = publication;
  const frame = {
    kind: 'home',
    title: name,
    description: `${name}网络版：最新一期为${issueLabel(newest.issue)}，附历年公报。`,
    feeds: [ISSUE_FEED, NOTICE_FEED],
  } as const;
  const content = {
    newest,
    entries: entriesByIssue.get(newest.name) ?? [],
    hasPdf: pdfs.has(newest.name),
    changes: effectChanges,
    editions,
    ways: [
      { kind: ORGANS, collections: collections.organs },
      { kind: SECTIONS, collections: collections.sections },
      { kind: SUBJECTS, collections: collections.subjects },
    ],
  };
  return [write('/', frame, home(content))];
}
