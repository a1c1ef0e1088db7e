import type { Source } from './source.js';

/** One issue, from `issue.yaml`: 2015年第3期（总第245期）. */
export interface Issue {
  readonly source: Source;
  /** Folder inside the archive: `2015/03`. */
  readonly folder: string;
  readonly year: number;
  readonly number: number;
  readonly total: number;
  /** The day it came out, as written: 2015-04-15. */
  readonly published: string | undefined;
  /** Whether it ends with the index of its year (年度总目录), as the last issue of a year may. */
  readonly yearIndex?: boolean | undefined;
  readonly sections: readonly IssueSection[];
}

export interface IssueSection {
  readonly title: string;
  /** File names of the notices in print order, as written. */
  readonly notices: readonly string[];
}

/** 2015年第3期 */
export function issueLabel({ year, number }: Pick<Issue, 'year' | 'number'>): string {
  return `${year}年第${number}期`;
}

/** 2015年第3期（总第245期） */
export function fullIssueLabel(issue: Pick<Issue, 'year' | 'number' | 'total'>): string {
  return `${issueLabel(issue)}（总第${issue.total}期）`;
}

/** 2015-03, for file names and on the command line. */
export function issueName({ year, number }: Pick<Issue, 'year' | 'number'>): string {
  return `${year}-${String(number).padStart(2, '0')}`;
}
