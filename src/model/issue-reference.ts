import { toHalfWidth } from './half-width.js';
import { EXTRA_WORDS, hasNumber, isExtra, type ExtraKind, type Issue } from './issue.js';
import { matchesOf } from './matches.js';
import { withoutSpace } from './without-space.js';

/** An issue, or a page of one, as a reader names it; what they have left out is not known. */
export interface IssueReference {
  readonly year?: number;
  /** Within its year; 245期 may be this or the total. */
  readonly number?: number;
  /** Of an issue outside the numbering, which may have a number among its kind. */
  readonly extra?: ExtraKind;
  /** 总第245期 */
  readonly total?: number;
  readonly page?: number;
}

const NAME = /^《?\p{Script=Han}*公报》?[，,]?/u;
const PAGE = /^(.*?[期）)\d刊外])[，,、：:]?(?:第(\d{1,4})页?|[pP]\.?(\d{1,4})|(?<!\d)(\d{1,4})页)$/u;
// 2015年第3期, 2015.3期, 2015-03; the total may stand behind.
const BY_YEAR =
  /^(\d{4})(?:年第?(\d{1,2})期|[.．\-/]第?(\d{1,2})期?|第(\d{1,2})期)(?:[（(]?总第?(\d{1,5})期[）)]?)?$/u;
// 2015年第3、4期, 2015年3-4期: either number names it.
const COMBINED = /^(\d{4})年第?(\d{1,2})(?:期)?[、,，\-—－~～至]第?\d{1,2}期(?:合刊)?$/u;
const EXTRA = new RegExp(`^(?:(\\d{4})年?)?(${EXTRA_WORDS})(?:第?(\\d{1,2})期?)?$`, 'u');
const BY_TOTAL = /^[（(]?总第?(\d{1,5})(?:[、\-—－]\d{1,5})?期[）)]?$/u;
const BY_NUMBER = /^第(\d{1,2})期$/u;
const BY_EITHER = /^(\d{1,5})期$/u;

/** Reads 2015年第3期第12页, 2015.3期, 总第245期, 第3期 and their like; undefined where the text is none. */
export function readIssueReference(typed: string): IssueReference | undefined {
  const text = withoutSpace(toHalfWidth(typed)).replace(NAME, '');
  const issue = issueOf(text);
  if (issue !== undefined) return issue;
  const [, before = '', ordinal, western, plain] = PAGE.exec(text) ?? [];
  const page = ordinal ?? western ?? plain;
  const inIssue = issueOf(before);
  return page === undefined || inIssue === undefined ? undefined : { ...inIssue, page: Number(page) };
}

const IN_TEXT =
  /(?:(\d{4})年)?(?<!总)第(\d{1,3})(?:[、—～-]\d{1,3})?期(?:[（(]总第?(\d{1,5})(?:[、—～-]\d{1,5})?期[）)])?(?:[，,、]?第(\d{1,4})(?:[、—～-]\d{1,4})*页)?/gu;

/** The issues that a running text names, 2015年第3期 with or without its page, in order; what is left out is not known. */
export function findIssueReferences(text: string): IssueReference[] {
  return matchesOf(text, IN_TEXT).map(([, year, number, total, page]) => ({
    ...(year !== undefined && { year: Number(year) }),
    number: Number(number),
    ...(total !== undefined && { total: Number(total) }),
    ...(page !== undefined && { page: Number(page) }),
  }));
}

function issueOf(text: string): IssueReference | undefined {
  const byYear = BY_YEAR.exec(text);
  if (byYear !== null) {
    const [, year, afterYear, afterMark, afterOrdinal] = byYear;
    return { year: Number(year), number: Number(afterYear ?? afterMark ?? afterOrdinal) };
  }
  const combined = COMBINED.exec(text);
  if (combined !== null) return { year: Number(combined[1]), number: Number(combined[2]) };
  const extra = EXTRA.exec(text);
  if (extra !== null) return extraOf(extra);
  const total = BY_TOTAL.exec(text)?.[1];
  if (total !== undefined) return { total: Number(total) };
  const number = BY_NUMBER.exec(text)?.[1];
  if (number !== undefined) return { number: Number(number) };
  const either = BY_EITHER.exec(text)?.[1];
  return either === undefined ? undefined : { number: Number(either), total: Number(either) };
}

function extraOf([, year, kind, ordinal]: RegExpExecArray): IssueReference {
  return {
    ...(year !== undefined && { year: Number(year) }),
    extra: kind as ExtraKind,
    ...(ordinal !== undefined && { number: Number(ordinal) }),
  };
}

/** Whether an issue may be the one that is named; 第3期 names 第3、4期, too. */
export function isIssueMeant(
  issue: Pick<Issue, 'year' | 'number' | 'total'>,
  { year, number, total, extra }: IssueReference,
): boolean {
  if (year !== undefined && issue.year !== year) return false;
  if (isExtra(issue.number))
    return issue.number.extra === extra && (number === undefined || (issue.number.ordinal ?? 1) === number);
  if (extra !== undefined) return false;
  return (
    (number !== undefined && hasNumber(issue.number, number)) ||
    (total !== undefined && issue.total !== undefined && hasNumber(issue.total, total))
  );
}
