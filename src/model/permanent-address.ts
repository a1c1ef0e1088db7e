import type { DocumentNumber } from './document-number.js';
import { EXTRA_STEPS, issueStep, type Issue } from './issue.js';
import { seriesOf, type Publication } from './publication.js';

/**
 * The permanent address of a document of the city's own series, for ever, whatever issue, folder or title: /szf/2015/13/,
 * or /ling/12/ where numbers run on over the years.
 */
export function noticeUrl(
  { prefix, year, number }: DocumentNumber,
  publication: Publication,
): string | undefined {
  const slug = seriesOf(publication, prefix)?.slug;
  return slug === undefined
    ? undefined
    : `/${[slug, ...(year === undefined ? [] : [year]), number].join('/')}/`;
}

/** The permanent address of a document without a number, or with another's: the seventh of its issue, /2015/3/n7/. */
export function placeUrl(issue: Pick<Issue, 'year' | 'number'>, place: number): string {
  return `${issueUrl(issue)}n${place}/`;
}

/** The permanent address of an issue: /2015/3/, /2015/3-4/, /2015/zengkan/. */
export function issueUrl({ year, number }: Pick<Issue, 'year' | 'number'>): string {
  return `/${year}/${issueStep(number)}/`;
}

/**
 * Whatever is the address of an issue or a notice, below the site's root: 2015/3/, 2015/3-4/, 2015/zengkan/, 2015/3/n7/,
 * szf/2015/13/, ling/12/.
 */
export const PERMANENT_ADDRESS = new RegExp(
  `(?:[a-z]+/(?:\\d{4}/)?[1-9]\\d*/|\\d{4}/(?:[1-9]\\d*(?:-[1-9]\\d*)?|(?:${EXTRA_STEPS})(?:-[1-9]\\d*)?)/(?:n[1-9]\\d*/)?)`,
);

/** The first steps of the web edition's addresses that are no series, no year and no file. */
export const SITE_FOLDERS: readonly string[] = [
  'about',
  'assets',
  'data',
  'effects',
  'feeds',
  'issues',
  'organs',
  'pagefind',
  'search',
  'sections',
  'subjects',
  'verify',
];

/** The id under which a notice stands among others: szf-2015-13, or n-2015-3-7 by its place. */
export function noticeId(url: string): string {
  // An id that begins with a digit would have to be escaped in style sheets.
  const steps = url.slice(1, -1).replaceAll('/', '-');
  return /^\d/.test(steps) ? `n-${steps.replace(/-n(\d+)$/, '-$1')}` : steps;
}
