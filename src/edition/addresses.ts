import type { DocumentNumber } from '../model/document-number.js';
import type { Issue } from '../model/issue.js';
import { seriesOf, type Publication } from '../model/publication.js';

/** The permanent address of a notice, for ever, whatever issue, folder or title: /szf/2015/13/. */
export function noticeUrl(number: DocumentNumber, publication: Publication): string | undefined {
  const series = seriesOf(publication, number.prefix);
  return series === undefined ? undefined : `/${series.slug}/${number.year}/${number.number}/`;
}

/** Of its offprint (单行本), beside its page. */
export function offprintUrl({ url }: { readonly url: string }): string {
  return `${url}notice.pdf`;
}

/** The id under which a notice stands among others: szf-2015-13. */
export function noticeId(url: string): string {
  return url.slice(1, -1).replaceAll('/', '-');
}

export function issueUrl({ year, number }: Pick<Issue, 'year' | 'number'>): string {
  return `/${year}/${number}/`;
}

/** 2015-03, for file names. */
export function issueName({ year, number }: Pick<Issue, 'year' | 'number'>): string {
  return `${year}-${String(number).padStart(2, '0')}`;
}
