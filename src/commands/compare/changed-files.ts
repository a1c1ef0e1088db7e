import type { BuiltEdition } from './built-edition.js';
import type { Comparison } from './comparison.js';

/**
 * The files of an edition that show what has changed: the pages of the notices that are new, changed, or whose text was
 * amended, the sheets on which they are printed, and what all pages need to be looked at.
 */
export function changedFiles({ notices, versions }: Comparison, edition: BuiltEdition): string[] {
  const urls = new Set(
    [...notices, ...versions].filter(({ change }) => change !== 'removed').map(({ url }) => url),
  );
  if (urls.size === 0) return [];
  const sheets = edition.archive.notices.flatMap((notice, index, all) => {
    if (!urls.has(notice.url) || notice.page === undefined) return [];
    const next = all[index + 1];
    const issue = edition.archive.issues.find(
      ({ year, number }) => year === notice.issue.year && number === notice.issue.number,
    );
    const isSameIssue = next?.issue.year === notice.issue.year && next.issue.number === notice.issue.number;
    const last = (isSameIssue ? next.page : issue?.pages) ?? notice.page;
    const pages = Array.from({ length: last - notice.page + 1 }, (_, at) => (notice.page ?? 0) + at);
    return pages.map((page) => `${issue?.url ?? ''}pages/${page}.webp`);
  });
  const wanted = new Set(sheets);
  return [...edition.manifest.keys()].filter(
    (path) => wanted.has(path) || path.startsWith('assets/') || [...urls].some((url) => path.startsWith(url)),
  );
}
