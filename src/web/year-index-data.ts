import type { Edition } from '../edition/edition.js';
import type { IndexHeading, YearIndex } from '../edition/year-index.js';
import { numberWords } from '../model/issue.js';
import type { SiteFile } from './site-file.js';

/** The name of the file beside the page of an issue that ends with the index of its year. */
export const YEAR_INDEX_FILE = 'year-index.json';

/** `year-index.json`, beside the page of an issue that ends with the index of its year. */
export interface YearIndexData {
  /** 2015年总目录 */
  readonly title: string;
  readonly groups: readonly {
    readonly headings: readonly Pick<IndexHeading, 'kind' | 'text'>[];
    readonly notices: readonly IndexedNotice[];
  }[];
}

interface IndexedNotice {
  readonly title: string;
  /** Absent for a document without one. */
  readonly number?: string | undefined;
  readonly url: string;
  /** 第3期, and the address of that issue. */
  readonly issue: string;
  readonly issueUrl: string;
  /** The printed page on which it begins; absent where its issue was not printed. */
  readonly page?: number | undefined;
}

export function yearIndexFile({ url }: Pick<Edition, 'url'>, index: YearIndex): SiteFile {
  const data: YearIndexData = {
    title: index.title,
    groups: index.groups.map(({ headings, entries }) => ({
      headings: headings.map(({ kind, text }) => ({ kind, text })),
      notices: entries.map(({ notice, edition, page }) => ({
        title: notice.listTitle,
        number: notice.number,
        url: notice.url,
        issue: numberWords(edition.issue.number),
        issueUrl: edition.url,
        page,
      })),
    })),
  };
  return { path: `${url.slice(1)}${YEAR_INDEX_FILE}`, content: `${JSON.stringify(data, undefined, 2)}\n` };
}

/** The text of the index that a written file carries. */
export function yearIndexText(json: string): string {
  const { title, groups } = JSON.parse(json) as YearIndexData;
  const lines = groups.flatMap(({ headings, notices }) => [
    ...headings.map(({ text }) => text),
    ...notices.flatMap((notice) => [
      notice.title,
      notice.number ?? '',
      notice.issue + (notice.page === undefined ? '' : `第${notice.page}页`),
    ]),
  ]);
  return [title, ...lines].join('\n');
}
