import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticesOf, type Edition } from '../edition/edition.js';
import { pdfName, textSha256, type IssueData } from '../edition/issue-data.js';
import type { Pagination } from '../edition/pagination.js';

/** An issue as an earlier build printed it. */
export interface EarlierIssue {
  readonly pdf: Uint8Array;
  readonly pagination: Pagination;
  /** Numbers of the notices that said something else then. */
  readonly changed: readonly string[];
}

/** The printed issues that the output folder already holds, by the edition's name. */
export function earlierIssues(out: string, editions: readonly Edition[]): Map<string, EarlierIssue> {
  const found = new Map<string, EarlierIssue>();
  for (const edition of editions) {
    const [json, pdf] = [join(out, edition.url, 'issue.json'), join(out, edition.url, pdfName(edition))];
    if (!existsSync(json) || !existsSync(pdf)) continue;
    const data = JSON.parse(readFileSync(json, 'utf8')) as IssueData;
    const ids = new Map(noticesOf(edition).map(({ id, url }) => [url, id]));
    const notices = data.notices.flatMap(({ url, page, sheet }) => {
      const id = ids.get(url);
      return id === undefined || page === undefined || sheet === undefined
        ? []
        : [[id, { page, sheet }] as const];
    });
    found.set(edition.name, {
      pdf: readFileSync(pdf),
      pagination: { notices: new Map(notices), sheets: data.pdf?.sheets ?? 0 },
      changed: changedSince(data, edition),
    });
  }
  return found;
}

function changedSince({ notices }: IssueData, edition: Edition): string[] {
  const then = new Map(notices.map(({ url, sha256 }) => [url, sha256]));
  return noticesOf(edition)
    .filter((notice) => then.get(notice.url) !== textSha256(notice))
    .map(({ number }) => number);
}
