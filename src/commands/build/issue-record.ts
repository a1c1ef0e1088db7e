import type { IssueData } from '../../edition/issue-data.js';
import { noticesOf, type Edition } from '../../edition/edition.js';
import type { Pagination } from '../../edition/pagination.js';
import type { EarlierOutput } from '../output/earlier-output.js';

/** The file of an issue's record, below the output folder. */
export function recordPath({ url }: Pick<Edition, 'url'>): string {
  return `${url.slice(1)}issue.json`;
}

/** The page numbers of an issue whose PDF is taken over, as the last build has recorded them. */
export function earlierPagination(edition: Edition, earlier: EarlierOutput): Pagination {
  const { notices, pdf, yearIndex } = JSON.parse(String(earlier.read(recordPath(edition)))) as IssueData;
  const ids = new Map(noticesOf(edition).map(({ id, url }) => [url, id]));
  const pages = notices.flatMap(({ url, page, sheet, breaks = [] }) => {
    const id = ids.get(url);
    return id === undefined || page === undefined || sheet === undefined
      ? []
      : [[id, { page, sheet, breaks }] as const];
  });
  const { page, sheet } = yearIndex ?? {};
  const index = page === undefined || sheet === undefined ? undefined : { page, sheet };
  return {
    notices: new Map(pages),
    sheets: pdf?.sheets ?? 0,
    blanks: pdf?.blanks,
    ...(index && { yearIndex: index }),
  };
}
