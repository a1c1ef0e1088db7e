import { isMeant, parseDocumentNumber, readTypedNumber } from '../../model/document-number.js';
import { parseCombined, parseIssueNumber } from '../../model/issue.js';
import { isIssueMeant, readIssueReference, type IssueReference } from '../../model/issue-reference.js';
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
      (issue) => isNamedBy(asked, issue) && (page === undefined || (page > 0 && page <= (issue.pages ?? 0))),
    )
    .reverse()
    .map((issue) => ({ kind: 'issue', issue, page }));
}

function isNamedBy(asked: IssueReference, { year, number: written, total }: ArchiveIssue): boolean {
  const number = parseIssueNumber(written);
  const count = total === undefined ? undefined : parseCombined(total);
  return number !== undefined && isIssueMeant({ year, number, total: count }, asked);
}

function noticesNumbered(query: string, { notices }: ArchiveData): Answer[] {
  const asked = readTypedNumber(query);
  if (asked === undefined) return [];
  const meant = notices.filter((notice) => {
    const own = parseDocumentNumber(notice.number ?? '');
    return own !== undefined && isMeant(own, asked);
  });
  return newestFirst(meant).map(noticeAnswer);
}

function noticesTitled(query: string, { notices }: ArchiveData): Answer[] {
  const part = comparableTitle(query);
  if (part.length < 2) return [];
  const meant = notices.filter(({ title, listTitle = '' }) =>
    [title, listTitle].some((each) => comparableTitle(each).includes(part)),
  );
  return newestFirst(meant).map(noticeAnswer);
}

export function newestFirst(notices: readonly ArchiveNotice[]): ArchiveNotice[] {
  return [...notices].sort((a, b) => b.date.localeCompare(a.date));
}

/** A notice, and an issue as a whole, as answers. */
export function noticeAnswer(notice: ArchiveNotice): Answer {
  return { kind: 'notice', notice };
}

export function issueAnswer(issue: ArchiveIssue): Answer {
  return { kind: 'issue', issue, page: undefined };
}
