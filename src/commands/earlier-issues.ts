import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { offprintUrl } from '../catalogue/addresses.js';
import { noticesOf, type Edition } from '../edition/edition.js';
import { pdfName, textSha256, type IssueData, type PrintedFile } from '../edition/issue-data.js';
import type { Pagination } from '../edition/pagination.js';

/** What an earlier build has left of an issue. */
export interface EarlierIssue {
  readonly printed: PrintedFile | undefined;
  /** Ids of the notices that have an offprint. */
  readonly offprints: ReadonlySet<string>;
  readonly hasPages: boolean;
  /** Numbers of the notices that said something else then, or are no longer in the issue. */
  readonly changed: readonly string[];
}

/** The issues that the output folder already holds, by the edition's name. */
export function earlierIssues(out: string, editions: readonly Edition[]): Map<string, EarlierIssue> {
  const found = new Map<string, EarlierIssue>();
  for (const edition of editions) {
    const json = join(out, edition.url, 'issue.json');
    if (!existsSync(json)) continue;
    const data = JSON.parse(readFileSync(json, 'utf8')) as IssueData;
    const pdf = join(out, edition.url, pdfName(edition));
    const offprints = noticesOf(edition).filter((notice) => existsSync(join(out, offprintUrl(notice))));
    found.set(edition.name, {
      printed: existsSync(pdf)
        ? { pdf: readFileSync(pdf), pagination: paginationOf(data, edition) }
        : undefined,
      offprints: new Set(offprints.map(({ id }) => id)),
      hasPages: existsSync(join(out, edition.url, 'index.html')),
      changed: changedSince(data, edition),
    });
  }
  return found;
}

/** Paths of the PDFs and offprints of these issues: what a build of the web edition keeps of an earlier build. */
export function pdfPaths(editions: readonly Edition[]): ReadonlySet<string> {
  const urls = editions.flatMap((edition) => [
    `${edition.url}${pdfName(edition)}`,
    ...noticesOf(edition).map(offprintUrl),
  ]);
  return new Set(urls.map((url) => url.slice(1)));
}

function paginationOf(data: IssueData, edition: Edition): Pagination {
  const ids = new Map(noticesOf(edition).map(({ id, url }) => [url, id]));
  const notices = data.notices.flatMap(({ url, page, sheet, breaks = [] }) => {
    const id = ids.get(url);
    return id === undefined || page === undefined || sheet === undefined
      ? []
      : [[id, { page, sheet, breaks }] as const];
  });
  return { notices: new Map(notices), sheets: data.pdf?.sheets ?? 0 };
}

function changedSince({ notices }: IssueData, edition: Edition): string[] {
  const now = noticesOf(edition);
  const then = new Map(notices.map(({ url, sha256 }) => [url, sha256]));
  const changed = now.filter((notice) => then.get(notice.url) !== textSha256(notice));
  const gone = notices.filter(({ url }) => !now.some((notice) => notice.url === url));
  return [...changed, ...gone].map(({ number }) => number);
}
