import { toHalfWidth } from './half-width.js';
import { matchesOf } from './matches.js';

/** 文号: 绍政发〔2015〕13号 is prefix 绍政发, year 2015, number 13. */
export interface DocumentNumber {
  readonly prefix: string;
  readonly year: number;
  readonly number: number;
}

/** What stands in a text where a document number is meant, well formed or not. Offsets are in UTF-16 units. */
export interface DocumentNumberMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The number that is meant, also where its form is wrong. */
  readonly meant: DocumentNumber;
}

/** The well-formed document number that the whole text is (GB/T 9704 7.2.5), or undefined. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const match = /^(\p{Script=Han}+)〔(\d{4})〕([1-9]\d*)号$/u.exec(text);
  if (match === null) return undefined;
  return { prefix: match[1] ?? '', year: Number(match[2]), number: Number(match[3]) };
}

export function formatDocumentNumber({ prefix, year, number }: DocumentNumber): string {
  return `${prefix}〔${year}〕${number}号`;
}

const YEAR_AND_NUMBER = /\s*([〔[（(【［〖{﹝])\s*(\d{2}|\d{4})\s*([〕\]）)】］〗}﹞])\s*第?\s*(\d+)\s*号/gu;
// Words after which a prefix begins: 根据财综〔2014〕1号.
const WORDS_BEFORE = /^.*(?:根据|按照|依据|依照|参照|遵照|印发|转发|执行|落实|贯彻|废止|修改|以及|关于|的)/u;
const HAN_BEFORE = /\p{Script=Han}+$/u;
// How far back a prefix may reach: the longest real ones have nine characters.
const LONGEST_PREFIX = 12;

/**
 * The document numbers in a running text, in order. A prefix is matched against the known ones, longest first, since a
 * greedy match would swallow the words before it (政府要按照国办发…); an unknown prefix is taken only where its start is
 * certain: after a mark, or as the last characters up to 发, 函, 字 and the like.
 */
export function findDocumentNumbers(text: string, prefixes: readonly string[]): DocumentNumberMatch[] {
  const found: DocumentNumberMatch[] = [];
  for (const match of matchesOf(text, YEAR_AND_NUMBER)) {
    const before = text.slice(Math.max(0, match.index - LONGEST_PREFIX), match.index);
    const prefix = prefixAtEnd(before, prefixes, match[1] === '〔');
    if (prefix === undefined) continue;
    const [start, end] = [match.index - prefix.length, match.index + match[0].length];
    const meant = { prefix, year: fullYear(Number(match[2])), number: Number(match[4]) };
    found.push({ start, end, text: text.slice(start, end), meant });
  }
  return found;
}

// Any brackets, or 绍政发2015年13号 and 绍政发2015-13 without them.
const TYPED_NUMBER =
  /^(\p{Script=Han}*?)(?:[〔[（(【［〖{｛﹝](\d{4}|\d{2})[〕\]）)】］〗}｝﹞]|(\d{4})年|(?<=\p{Script=Han})(\d{4})[-—－–/])第?(\d{1,5})号?文?$/u;
const TYPED_END = /^第?(\d{1,5})号?$/u;

/**
 * The document number that a reader has typed, in whatever brackets, width and spacing, with 号 or without. Of 13号 only
 * the number is known, of 〔2015〕13号 all but the prefix.
 */
export function readTypedNumber(
  typed: string,
): (Partial<DocumentNumber> & Pick<DocumentNumber, 'number'>) | undefined {
  const text = toHalfWidth(typed).replace(/\s+/gu, '');
  const whole = TYPED_NUMBER.exec(text);
  if (whole !== null) {
    const [, prefix = '', inBrackets, beforeYear, beforeDash, number] = whole;
    const year = fullYear(Number(inBrackets ?? beforeYear ?? beforeDash));
    return { ...(prefix !== '' && { prefix }), year, number: Number(number) };
  }
  const end = TYPED_END.exec(text);
  return end === null ? undefined : { number: Number(end[1]) };
}

function fullYear(year: number): number {
  return year < 100 ? (year > 48 ? 1900 : 2000) + year : year;
}

function prefixAtEnd(before: string, prefixes: readonly string[], certain: boolean): string | undefined {
  const known = prefixes.filter((prefix) => before.endsWith(prefix));
  if (known.length > 0)
    return known.reduce((longest, prefix) => (prefix.length > longest.length ? prefix : longest));
  const run = HAN_BEFORE.exec(before)?.[0].replace(WORDS_BEFORE, '');
  if (run === undefined || run === '' || !(certain || /(?:发|函|办|字|令|电)$/u.test(run))) return undefined;
  const fromMark = run.length < before.length || before.length < LONGEST_PREFIX;
  if (fromMark && run.length <= 8) return run;
  return /\p{Script=Han}{2}[发函字令电办]$/u.exec(run)?.[0];
}
