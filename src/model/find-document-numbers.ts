import { formatDocumentNumber, fullYear, type DocumentNumberMatch } from './document-number.js';
import { findOrderNumbers } from './find-order-numbers.js';
import { matchesOf } from './matches.js';

const YEAR_AND_NUMBER = /\s*([〔[（(【［〖{﹝])\s*(\d{2}|\d{4})\s*([〕\]）)】］〗}﹞])\s*第?\s*(\d+)\s*号/gu;
// Words after which a prefix begins: 根据财综〔2014〕1号.
const WORDS_BEFORE = /^.*(?:根据|按照|依据|依照|参照|遵照|印发|转发|执行|落实|贯彻|废止|修改|以及|关于|的)/u;
// 《某某通知》（江汛[2024]5号）: whatever the brackets, a number.
const BEHIND_TITLE = /》[（(]\p{Script=Han}{1,8}$/u;
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
    const isCertain = match[1] === '〔' || BEHIND_TITLE.test(before);
    const prefix = prefixAtEnd(before, prefixes, isCertain);
    if (prefix === undefined) continue;
    const [start, end] = [match.index - prefix.length, match.index + match[0].length];
    const meant = { prefix, year: fullYear(Number(match[2])), number: Number(match[4]) };
    const written = text.slice(start, end);
    found.push({ start, end, text: written, meant, wellFormed: written === formatDocumentNumber(meant) });
  }
  return [...found, ...findOrderNumbers(text, prefixes)].sort((a, b) => a.start - b.start);
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
