import type { Source } from './source.js';

/** One issue, from `issue.yaml`: 2015年第3期（总第245期）. */
export interface Issue {
  readonly source: Source;
  /** Folder inside the archive: `2015/03`. */
  readonly folder: string;
  readonly year: number;
  readonly number: IssueNumber;
  /** Its place in all issues since the first; a supplement may stand outside of them. */
  readonly total: number | Combined | undefined;
  /** The day it came out, as written: 2015-04-15. */
  readonly published: string | undefined;
  /** Whether it ends with the index of its year (年度总目录), as the last issue of a year may. */
  readonly yearIndex?: boolean | undefined;
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

/** Which issue of its year: the third, the third and fourth in one (合刊), or one outside the numbering (增刊). */
export type IssueNumber = number | Combined | Extra;

/** Numbers that one issue has together: 第3、4期. */
export interface Combined {
  readonly first: number;
  readonly last: number;
}

/** An issue outside the numbering; the second and further ones of a year have an ordinal: 增刊第2期. */
export interface Extra {
  readonly extra: ExtraKind;
  readonly ordinal?: number;
}

export type ExtraKind = '增刊' | '特刊' | '号外';

// Names of the kinds in folders and addresses.
const EXTRA_SLUGS: Readonly<Record<ExtraKind, string>> = {
  增刊: 'zengkan',
  特刊: 'tekan',
  号外: 'haowai',
};

/** The kinds of issues outside the numbering, and their names in folders and addresses; alternations for patterns. */
export const EXTRA_WORDS = Object.keys(EXTRA_SLUGS).join('|');
export const EXTRA_STEPS = Object.values(EXTRA_SLUGS).join('|');

const EXTRA = new RegExp(`^(${EXTRA_WORDS})([1-9]\\d?)?$`, 'u');

type Numbered = Pick<Issue, 'year' | 'number'>;

/** The number that `issue.yaml` gives: 3, 3-4, 增刊 or 增刊2; undefined where it is none. */
export function parseIssueNumber(written: number | string): IssueNumber | undefined {
  if (typeof written === 'number') return written;
  const extra = EXTRA.exec(written);
  if (extra !== null) {
    const [, kind, ordinal] = extra;
    return { extra: kind as ExtraKind, ...(ordinal !== undefined && { ordinal: Number(ordinal) }) };
  }
  return parseCombined(written);
}

/** Two or more numbers in one, written 3-4, or one number alone. */
export function parseCombined(written: number | string): number | Combined | undefined {
  if (typeof written === 'number') return written;
  const [, first, last] = /^([1-9]\d{0,4})-([1-9]\d{0,4})$/u.exec(written) ?? [];
  if (first === undefined || last === undefined || Number(first) >= Number(last)) return undefined;
  return { first: Number(first), last: Number(last) };
}

/** A number as `issue.yaml` and the data have it: 3, 3-4, 增刊2. */
export function writtenNumber(number: IssueNumber): number | string {
  if (typeof number === 'number') return number;
  return 'extra' in number ? `${number.extra}${number.ordinal ?? ''}` : `${number.first}-${number.last}`;
}

/** Whether an issue has a number within its year, or is one of those that it has together. */
export function hasNumber(number: number | Combined, asked: number): boolean {
  const { first, last } = spanOf(number);
  return first <= asked && asked <= last;
}

/** The first and the last of numbers that an issue has. */
export function spanOf(number: number | Combined): Combined {
  return typeof number === 'number' ? { first: number, last: number } : number;
}

export function isExtra(number: IssueNumber): number is Extra {
  return typeof number === 'object' && 'extra' in number;
}

/** 第3期, 第3、4期, 增刊, 增刊第2期 */
export function numberWords(number: IssueNumber): string {
  if (!isExtra(number)) return ordinalWords(number);
  return number.ordinal === undefined ? number.extra : `${number.extra}第${number.ordinal}期`;
}

/** 总第245期, 总第245、246期; empty for an issue outside the count. */
export function totalWords({ total }: Pick<Issue, 'total'>): string {
  return total === undefined ? '' : `总${ordinalWords(total)}`;
}

function ordinalWords(number: number | Combined): string {
  if (typeof number === 'number') return `第${number}期`;
  const { first, last } = number;
  return `第${first}${last === first + 1 ? '、' : '—'}${last}期`;
}

/** 2015年第3期 */
export function issueLabel({ year, number }: Numbered): string {
  return `${year}年${numberWords(number)}`;
}

/** The same for an issue as the data have it, with its number as written. */
export function writtenLabel({
  year,
  number,
}: {
  readonly year: number;
  readonly number: number | string;
}): string {
  return issueLabel({ year, number: parseIssueNumber(number) ?? 0 });
}

/** 2015年第3期（总第245期） */
export function fullIssueLabel(issue: Pick<Issue, 'year' | 'number' | 'total'>): string {
  return issue.total === undefined ? issueLabel(issue) : `${issueLabel(issue)}（${totalWords(issue)}）`;
}

/** 2015-03, for file names and on the command line; also 2015-03-04, 2015-zengkan and 2015-zengkan-2. */
export function issueName({ year, number }: Numbered): string {
  return `${year}-${issueFolder(number)}`;
}

/** The folder of an issue below that of its year: 03, 03-04, zengkan, zengkan-2. */
export function issueFolder(number: IssueNumber): string {
  if (isExtra(number)) return extraStep(number);
  const { first, last } = spanOf(number);
  return (first === last ? [first] : [first, last]).map((each) => String(each).padStart(2, '0')).join('-');
}

/** The step of an issue's address after that of its year: 3, 3-4, zengkan, zengkan-2. */
export function issueStep(number: IssueNumber): string {
  return isExtra(number) ? extraStep(number) : String(writtenNumber(number));
}

function extraStep({ extra, ordinal }: Extra): string {
  return EXTRA_SLUGS[extra] + (ordinal === undefined ? '' : `-${ordinal}`);
}

/**
 * Issues in the order in which they came out: by year and number. One outside the numbering stands after those that came
 * out no later than it did, or at the end of its year where days are not known.
 */
export function inOrder<T extends Pick<Issue, 'year' | 'number' | 'published'>>(issues: readonly T[]): T[] {
  const regular = issues.filter(({ number }) => !isExtra(number));
  const ordered = regular.sort((a, b) => a.year - b.year || firstOf(a) - firstOf(b));
  const extras = issues.filter(({ number }) => isExtra(number)).sort((a, b) => compareExtras(a, b));
  for (const extra of extras) {
    const later = ordered.findIndex((other) => other.year > extra.year || isLater(other, extra));
    ordered.splice(later < 0 ? ordered.length : later, 0, extra);
  }
  return ordered;
}

function firstOf({ number }: Pick<Issue, 'number'>): number {
  return isExtra(number) ? 0 : spanOf(number).first;
}

function isLater(
  other: Pick<Issue, 'year' | 'published'>,
  extra: Pick<Issue, 'year' | 'published'>,
): boolean {
  if (other.year !== extra.year || other.published === undefined || extra.published === undefined)
    return false;
  return other.published > extra.published;
}

function compareExtras(a: Pick<Issue, 'year' | 'number' | 'published'>, b: typeof a): number {
  const [first, second] = [a, b].map(({ published }) => published ?? '9999');
  return (
    a.year - b.year ||
    (first ?? '').localeCompare(second ?? '') ||
    issueFolder(a.number).localeCompare(issueFolder(b.number), 'en', { numeric: true })
  );
}

/** The issue that lists a file of the archive; undefined where none does. */
export function issueWith(path: string, issues: readonly Issue[]): Issue | undefined {
  return issues.find(({ folder, sections }) =>
    sections.some(({ notices }) => notices.some((file) => `${folder}/${file}` === path)),
  );
}
