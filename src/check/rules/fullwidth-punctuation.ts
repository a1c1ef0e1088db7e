/**
 * 汉字旁边的标点用全角：，：；？！（）“”‘’。一对括号不能一半全角、一半半角。
 *
 * 半角标点多来自扫描识别和英文输入法，占位窄，排出来疏密不匀。数字之间的「1,000」「3:00」、外文里的标点和网址不算。
 * 「(2011-2020)」在汉字中间也应用全角括号。依据：GB/T 15834—2011 5.1。
 *
 * @example 错
 * ```md
 * 加强管理,确保安全;落实责任.
 * ```
 * @example 错
 * ```md
 * 现印发《绍兴市土地利用总体规划(2011-2020)》和《示例办法（试行)》。
 * ```
 * @example 错
 * ```md
 * 打造"智慧城市"。
 * ```
 * @example 对
 * ```md
 * 补助1,000元，每天8:30至17:00受理，网址：http://www.sx.gov.cn/a?b=1,2，通过ISO 9001(2008) certification等认证（GAP）。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import { parseOrdinal } from '../../model/ordinal.js';
import type { Prose } from '../../model/prose.js';
import { FULL_WIDTH_MARKS } from '../full-width-marks.js';
import { proseRule, type Slip } from '../prose-rule.js';
import { shouldBe } from '../wording.js';

export const fullwidthPunctuation = proseRule(
  {
    id: 'fullwidth-punctuation',
    severity: 'error',
    authority: 'standard',
    basis: 'GB/T 15834—2011 5.1',
  },
  halfWidthMarks,
);

const FULL: Readonly<Record<string, string>> = { ...FULL_WIDTH_MARKS, '.': '。' };
const HALF_WIDTH = /[,:;?!().'"]/u;
const CANDIDATES = /[,:;?!()（）.'"]/gu;
const CHINESE = /[\p{Script=Han}《》〈〉“”（）〔〕【】、。，；：？！]/u;
const HAN = /\p{Script=Han}/u;
const CLOSING = /[”’》〉）〕】]/u;
// （1）.创建: what follows is another rule's mark.
const NUMBER_IN_BRACKETS = /[（(][\d一二三四五六七八九十]+[）)]$/u;
// 含硫量(St,d): a symbol with its index, as the standards of the trade write it.
const SYMBOL = /^\([A-Z][A-Za-z]{0,4},[a-z]{1,3}\)$/u;
// What comes before an @ begins where it can: from each of its characters on, a long run would be read again.
const ADDRESSES =
  /(?:https?:\/\/|www\.)[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|&#?[A-Za-z\d]{2,8};/gu;

function* halfWidthMarks({ kind, text }: Prose): Generator<Slip> {
  if (!HALF_WIDTH.test(text)) return;
  const ordinal = kind === 'heading' || kind === 'paragraph' ? parseOrdinal(text) : undefined;
  // Marks inside an address, or a code that a conversion has left, are its own; blanks of the same length keep the offsets.
  const outsideAddresses = text.replace(ADDRESSES, (address) => ' '.repeat(address.length));
  const candidates = matchesOf(outsideAddresses, CANDIDATES).map(({ index }) => index);
  const inChinese = bracketsInChinese(text, candidates);
  const quotes = { '"': straightQuotes(text, candidates, '"'), "'": straightQuotes(text, candidates, "'") };
  for (const at of candidates) {
    const mark = text.charAt(at);
    if (mark === '(' || mark === ')') {
      if (inChinese.has(at)) yield halfWidth(at, mark, FULL[mark]);
    } else if (mark === '"' || mark === "'") {
      if (quotes[mark].has(at)) yield halfWidth(at, mark, quotes[mark].get(at));
    } else if (FULL[mark] !== undefined && isMisplaced(text, at) && at >= (ordinal?.text.length ?? 0)) {
      yield halfWidth(at, mark, FULL[mark]);
    }
  }
}

function halfWidth(start: number, actual: string, expected: string | undefined): Slip {
  const reason =
    expected === undefined
      ? {
          zh: `汉字旁的「${actual}」应改用全角`,
          en: `“${actual}” beside Han characters should be full-width`,
        }
      : shouldBe(expected, actual);
  return { start, end: start + 1, reason, expected };
}

function isMisplaced(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (text.charAt(at) !== '.') return CHINESE.test(before) || CHINESE.test(after);
  // A full stop ends a sentence after Han, or a mark that closes; 3.亿 or No.某 may be anything, and …... is another rule's.
  const endsWords =
    HAN.test(before) ||
    (CLOSING.test(before) && !NUMBER_IN_BRACKETS.test(text.slice(Math.max(0, at - 6), at)));
  return endsWords && (after === '' || CHINESE.test(after));
}

/** Half-width brackets beside Chinese text, and their partners, so that no pair is mixed. */
function bracketsInChinese(text: string, candidates: readonly number[]): Set<number> {
  const found = new Set<number>();
  const open: number[] = [];
  for (const at of candidates) {
    const mark = text.charAt(at);
    if (mark === '(' || mark === '（') open.push(at);
    if (mark !== ')' && mark !== '）') continue;
    const start = open.pop();
    const pair = start === undefined ? [at] : [start, at];
    if (start !== undefined && SYMBOL.test(text.slice(start, at + 1))) continue;
    const mixed = start !== undefined && (mark === ')') !== (text.charAt(start) === '(');
    if (mixed || pair.some((each) => isBesideChinese(text, each))) pair.forEach((each) => found.add(each));
  }
  for (const at of open) if (isBesideChinese(text, at)) found.add(at);
  return found;
}

/** dB(A)，is followed by a Chinese mark only because the sentence goes on. */
function isBesideChinese(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  return (
    CHINESE.test(before) || (/[)）]/u.test(text.charAt(at)) ? /[\p{Script=Han}《“]/u : CHINESE).test(after)
  );
}

/** Straight quotation marks beside Chinese text with what they should be; unknown where they do not pair. */
function straightQuotes(
  text: string,
  candidates: readonly number[],
  quote: '"' | "'",
): Map<number, string | undefined> {
  const marks = candidates.filter(
    (at) =>
      text.charAt(at) === quote &&
      !(quote === "'" && /[A-Za-z]['][A-Za-z]/u.test(text.slice(at - 1, at + 2))),
  );
  const found = new Map<number, string | undefined>();
  const [opening, closing] = quote === '"' ? '“”' : '‘’';
  for (let i = 0; i < marks.length; i += 2) {
    const pair = marks.slice(i, i + 2);
    if (!pair.some((at) => CHINESE.test(text.charAt(at - 1)) || CHINESE.test(text.charAt(at + 1)))) continue;
    const whole = marks.length % 2 === 0;
    // 5" and 30' measure.
    if (!whole && pair.length === 1 && /\d/u.test(text.charAt((pair[0] ?? 0) - 1))) continue;
    pair.forEach((at, side) => found.set(at, whole ? (side === 0 ? opening : closing) : undefined));
  }
  return found;
}
