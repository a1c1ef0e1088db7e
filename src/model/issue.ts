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
  readonly sections: readonly IssueSection[];
  /** What was published, from `published.yaml`; undefined while the issue has not come out. */
  readonly record?: PublishedRecord | undefined;
}

/** What an issue said on the day when it was published, so that no later change goes unseen. */
export interface PublishedRecord {
  readonly source: Source;
  /** The day on which this was recorded: 2015-04-15. */
  readonly recorded: string;
  readonly sections: readonly {
    readonly title: string;
    /** In print order; `sha256` is the hash of a notice's text, white space apart. */
    readonly notices: readonly { readonly file: string; readonly sha256: string }[];
  }[];
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
