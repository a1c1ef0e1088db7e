/**
 * 书名号里再用书名号，里面一层用「〈〉」；引号里再用引号，里面一层用「‘’」。
 *
 * 里外用同一种，读者和程序都会在第一个「》」处把书名截断。再里面一层又用双的：《关于〈转发《某通知》的通知〉的批复》。
 * 引号里的书名自己带引号的（“按照《关于‘某’的通知》”）两种写法都有，不查。依据：GB/T 15834—2011 4.8、4.15。
 *
 * @example 错
 * ```md
 * 根据《关于修改《示例办法》的决定》办理。
 * ```
 * @example 错
 * ```md
 * 会议提出“开展“质量月”活动”的要求。
 * ```
 * @example 对
 * ```md
 * 根据《关于转发〈关于修改《示例办法》的决定〉的通知》，提出“开展‘质量月’活动”的要求。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';
import { shouldBe } from '../wording.js';

export const nestedMarks = proseRule(
  {
    id: 'nested-marks',
    severity: 'warning',
    authority: 'standard',
    basis: { zh: 'GB/T 15834—2011 4.8、4.15', en: 'GB/T 15834—2011 4.8, 4.15' },
  },
  ({ text }: Prose) => [
    ...wrongInside(text, pairsIn(text, /[《》〈〉]/gu, TITLES), TITLES),
    ...wrongInside(text, pairsIn(text, /[“”‘’]/gu, QUOTATIONS), QUOTATIONS),
  ],
);

/** The marks of one kind: outer opening and closing, inner opening and closing. */
type Marks = readonly [string, string, string, string];

const TITLES: Marks = ['《', '》', '〈', '〉'];
const QUOTATIONS: Marks = ['“', '”', '‘', '’'];
const WITHIN_WORD = /^[A-Za-z]’[A-Za-z]$/u;

/** Two marks that belong together, and how many pairs of their kind stand around them. */
interface Pair {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

/** The pairs of a text, the inner ones first. Marks without a partner, which another rule reports, are passed over. */
function pairsIn(text: string, pattern: RegExp, [open, , innerOpen]: Marks): Pair[] {
  const marks = matchesOf(text, pattern);
  if (marks.length < 4) return [];
  const waiting: number[] = [];
  const pairs: Pair[] = [];
  for (const { index, 0: mark } of marks) {
    if (mark === open || mark === innerOpen) waiting.push(index);
    else if (!WITHIN_WORD.test(text.slice(index - 1, index + 2))) {
      const start = waiting.pop();
      if (start !== undefined) pairs.push({ start, end: index, depth: waiting.length });
    }
  }
  // What never closes runs on to the next paragraph: how deep the others stand is not known.
  return waiting.length > 0 ? [] : pairs;
}

function* wrongInside(text: string, pairs: readonly Pair[], marks: Marks): Generator<Slip> {
  const right = rightMarks(text, pairs, marks);
  // From the right, the outer ones first: what stands in one that is wrong is told with it.
  let covered = Infinity;
  for (const { start, end, depth } of [...pairs].reverse()) {
    if (depth === 0) covered = Infinity;
    if (depth === 0 || start >= covered) continue;
    if (right.get(start) === text.charAt(start) && right.get(end) === text.charAt(end)) continue;
    if (marks === QUOTATIONS && isInTitle(text, start)) continue;
    covered = start;
    const actual = text.slice(start, end + 1);
    const expected = Array.from(
      { length: actual.length },
      (_, at) => right.get(start + at) ?? actual.charAt(at),
    ).join('');
    yield { start, end: end + 1, reason: shouldBe(expected, actual), expected };
  }
}

/** The mark that should stand at each place of one. A nest that is opened by an inner mark may be part of a longer one. */
function rightMarks(
  text: string,
  pairs: readonly Pair[],
  [open, close, innerOpen, innerClose]: Marks,
): ReadonlyMap<number, string> {
  const right = new Map<number, string>();
  let outermost = open;
  for (const { start, end, depth } of [...pairs].reverse()) {
    if (depth === 0) outermost = text.charAt(start);
    const isInner = (depth % 2 === 1) === (outermost === open);
    right.set(start, isInner ? innerOpen : open).set(end, isInner ? innerClose : close);
  }
  return right;
}

// As far back as a title may begin: a paragraph may cite a thousand documents.
const LONGEST_TITLE = 200;

/** Whether the last title that was opened before a place goes on there. */
function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
