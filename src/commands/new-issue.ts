import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OpenedArchive } from '../content/open-archive.js';
import { issueAfter, sectionTitles, writeIssue, type NewIssue } from '../content/writing/write-issue.js';
import { issueFolder, isExtra, parseCombined, parseIssueNumber, spanOf, type Issue } from '../model/issue.js';
import type { CivilDate } from '../model/date.js';
import { daySaid } from './day-said.js';
import { UsageError } from './errors.js';
import { replaceFile } from './replace-file.js';

/** What the call of `gazette new issue` says; all else is derived from the issues that there are. */
export interface IssueFlags {
  readonly year?: string | undefined;
  /** 4, 3-4, 增刊 */
  readonly number?: string | undefined;
  /** 246, 245-246 */
  readonly total?: string | undefined;
  readonly published?: string | undefined;
  readonly section?: readonly string[] | undefined;
}

/** An issue to be begun. */
export interface IssuePlan {
  readonly issue: NewIssue;
  /** Its `issue.yaml`, below the archive's folder. */
  readonly path: string;
  readonly sections: readonly string[];
}

/**
 * The next issue: its year (where that is not sure, it must be said), its numbers, and the sections of the last one.
 *
 * @throws UsageError where something must be known and is not said, or is said wrongly, or the issue is there.
 */
export function planIssue(opened: OpenedArchive, flags: IssueFlags, today: CivilDate): IssuePlan {
  const { issues, publication } = opened;
  const year = yearOf(issues, flags.year, today);
  const next = issueAfter(issues, year);
  const number = flags.number === undefined ? next.number : numberSaid(flags.number);
  if (issues.length === 0 && flags.total === undefined && !isExtra(number))
    throw new UsageError('缺少 --total：本库还没有一期，不知道创刊以来共出了几期，如 --total 246');
  const total = flags.total === undefined ? totalOf(number, next.total) : totalSaid(flags.total);
  if (flags.published !== undefined) daySaid(flags.published, '--published');
  const issue: NewIssue = { year, number, total, published: flags.published };
  const path = `${year}/${issueFolder(number)}/issue.yaml`;
  if (existsSync(join(opened.folder, path))) throw new UsageError(`已经有「${path}」了，没有写`);
  const last = issues.findLast(({ number: each }) => !isExtra(each));
  const usual = last && sectionTitles(last.source.text);
  const sections = flags.section ?? usual ?? [...new Set(publication?.series.map(({ section }) => section))];
  return { issue, path, sections };
}

/** Writes the `issue.yaml` of an issue that is begun, in a folder of its own. */
export function beginIssue(folder: string, { path, issue, sections }: IssuePlan): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  replaceFile(join(folder, path), issueText({ issue, sections }));
}

export function issueText({ issue, sections }: Pick<IssuePlan, 'issue' | 'sections'>): string {
  return writeIssue(
    issue,
    sections.map((title) => ({ title, notices: [] })),
  );
}

/** The years whose next issue may be the one that is meant: one, where the archive and the calendar agree. */
export function likelyYears(issues: readonly Issue[], today: CivilDate): readonly number[] {
  const last = issues.at(-1)?.year ?? today.year;
  return last >= today.year || issues.length === 0 ? [last] : [last, last + 1];
}

function yearOf(issues: readonly Issue[], said: string | undefined, today: CivilDate): number {
  const years = likelyYears(issues, today);
  const [only, another] = years;
  if (said !== undefined) {
    if (!/^(?:19[5-9]\d|2\d{3})$/u.test(said))
      throw new UsageError(`--year 应是四位数的年份，实为「${said}」`);
    return Number(said);
  }
  if (only === undefined || another !== undefined)
    throw new UsageError(
      `缺少 --year：${years.map((year) => `写 --year ${year} 是${year}年第${issueAfter(issues, year).number}期`).join('，')}`,
    );
  return only;
}

function numberSaid(said: string): NewIssue['number'] {
  const number = /^[1-9]\d{0,2}$/u.test(said) ? Number(said) : parseIssueNumber(said);
  if (number === undefined) throw new UsageError(`--number 应写成 4、3-4、增刊 的样子，实为「${said}」`);
  return number;
}

function totalSaid(said: string): NewIssue['total'] {
  const total = /^[1-9]\d{0,4}$/u.test(said) ? Number(said) : parseCombined(said);
  if (total === undefined) throw new UsageError(`--total 应写成 246、245-246 的样子，实为「${said}」`);
  return total;
}

/** As many numbers of the whole count as the issue has of its year; none for one outside the numbering. */
function totalOf(number: NewIssue['number'], next: number): NewIssue['total'] {
  if (isExtra(number)) return undefined;
  const { first, last } = spanOf(number);
  return first === last ? next : { first: next, last: next + last - first };
}
