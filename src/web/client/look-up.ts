import { isMeant, parseDocumentNumber, readTypedNumber } from '../../model/document-number.js';
import { hasNumber, isExtra, parseCombined, parseIssueNumber } from '../../model/issue.js';
import { readIssueReference, type IssueReference } from '../../model/issue-reference.js';
import { comparableTitle } from '../../model/title.js';
import type { ArchiveData, ArchiveIssue, ArchiveNotice } from '../archive-data.js';

/** A place of the archive that a query names. */
export type Answer =
  | { readonly kind: 'notice'; readonly notice: ArchiveNotice }
  | { readonly kind: 'issue'; readonly issue: ArchiveIssue; readonly page: number | undefined };

export interface LookUp {
  /** The newest first. */
  readonly answers: readonly Answer[];
  /** Whether they have the number, issue or page that the query names, or it is a part of their titles. */
  readonly by: 'name' | 'title';
  /** The only place that the query can mean: its reader need not choose. */
  readonly only: Answer | undefined;
}

/** What a query names by its document number, issue or printed page, in any form, or else by a part of its title. */
export function lookUp(query: string, archive: ArchiveData): LookUp {
  const named = [...issuesNamed(query, archive), ...noticesNumbered(query, archive)];
  const [first, second] = named;
  // Digits alone may as well be meant as words of a text.
  const only = second === undefined && !/^\d+$/u.test(query.trim()) ? first : undefined;
  return first === undefined
    ? { answers: noticesTitled(query, archive), by: 'title', only: undefined }
    : { answers: named, by: 'name', only };
}

/** The address of an answer, below the site's root. */
export function addressOf(answer: Answer): string {
  if (answer.kind === 'notice') return answer.notice.url;
  return answer.issue.url + (answer.page === undefined ? '' : `#page-${answer.page}`);
}

function issuesNamed(query: string, { issues }: ArchiveData): Answer[] {
  const asked = readIssueReference(query);
  if (asked === undefined) return [];
  const { page } = asked;
  return issues
    .filter(
      (issue) =>
        isIssueMeant(issue, asked) && (page === undefined || (page > 0 && page <= (issue.pages ?? 0))),
    )
    .reverse()
    .map((issue) => ({ kind: 'issue', issue, page }));
}

function isIssueMeant(issue: ArchiveIssue, { year, number, total, extra }: IssueReference): boolean {
  if (year !== undefined && issue.year !== year) return false;
  const own = parseIssueNumber(issue.number);
  if (own === undefined) return false;
  if (isExtra(own)) return own.extra === extra && (number === undefined || (own.ordinal ?? 1) === number);
  if (extra !== undefined) return false;
  const count = issue.total === undefined ? undefined : parseCombined(issue.total);
  return (
    (number !== undefined && hasNumber(own, number)) ||
    (total !== undefined && count !== undefined && hasNumber(count, total))
  );
}

function noticesNumbered(query: string, { notices }: ArchiveData): Answer[] {
  const asked = readTypedNumber(query);
  if (asked === undefined) return [];
  const meant = notices.filter((notice) => {
    const own = parseDocumentNumber(notice.number ?? '');
    return own !== undefined && isMeant(own, asked);
  });
  return newestFirst(meant).map(asAnswer);
}

function noticesTitled(query: string, { notices }: ArchiveData): Answer[] {
  const part = comparableTitle(query);
  if (part.length < 2) return [];
  const meant = notices.filter(({ title, listTitle = '' }) =>
    [title, listTitle].some((each) => comparableTitle(each).includes(part)),
  );
  return newestFirst(meant).map(asAnswer);
}

export function newestFirst(notices: readonly ArchiveNotice[]): ArchiveNotice[] {
  return [...notices].sort((a, b) => b.date.localeCompare(a.date));
}

function asAnswer(notice: ArchiveNotice): Answer {
  return { kind: 'notice', notice };
}
