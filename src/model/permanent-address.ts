import type { DocumentNumber } from './document-number.js';
import type { Issue } from './issue.js';
import { seriesOf, type Publication } from './publication.js';

/** The permanent address of a notice, for ever, whatever issue, folder or title: /szf/2015/13/. */
export function noticeUrl(number: DocumentNumber, publication: Publication): string | undefined {
  const series = seriesOf(publication, number.prefix);
  return series === undefined ? undefined : `/${series.slug}/${number.year}/${number.number}/`;
}

/** The permanent address of an issue: /2015/3/. */
export function issueUrl({ year, number }: Pick<Issue, 'year' | 'number'>): string {
  return `/${year}/${number}/`;
}

/** The first steps of the web edition's addresses that are no series, no year and no file. */
export const SITE_FOLDERS: readonly string[] = [
  'about',
  'assets',
  'effects',
  'feeds',
  'issues',
  'organs',
  'pagefind',
  'search',
  'sections',
  'subjects',
];

/** The id under which a notice stands among others: szf-2015-13. */
export function noticeId(url: string): string {
  return url.slice(1, -1).replaceAll('/', '-');
}
