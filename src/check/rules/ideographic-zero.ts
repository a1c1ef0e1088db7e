/**
 * 汉字数字里的零写「〇」（U+3007），不用圆圈符号「○」、数字「0」和字母「O」代替。
 *
 * 圆圈符号比汉字大小不同，查找「二〇一五」也找不到它。「一百零五」是计量，用「零」；年份和编号用「〇」。
 * 依据：GB/T 15835—2011 5.2.5。
 *
 * @example 错
 * ```md
 * 自二○一五年三月一日起施行。
 * ```
 * @example 错
 * ```md
 * 到二0二O年建成。
 * ```
 * @example 对
 * ```md
 * 自二〇一五年三月一日起施行，一百零五户，一是0.5万元，第一、○为合格、×为不合格，O型血。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';
import { shouldBe } from '../wording.js';

export const ideographicZero = proseRule(
  {
    id: 'ideographic-zero',
    severity: 'error',
    authority: 'standard',
    basis: 'GB/T 15835—2011 5.2.5',
  },
  wrongNumerals,
);

// Circles, figures, and letters of three alphabets.
const WRONG_ZERO = /[○◯⚪0０OoＯｏОоΟο]/gu;
const NUMERAL = /[一二三四五六七八九][一二三四五六七八九〇○◯⚪0０OoＯｏОоΟο]+/gu;
const ZEROS_AT_END = /[〇○◯⚪0０OoＯｏОоΟο]+$/u;

function* wrongNumerals({ text }: Prose): Generator<Slip> {
  for (const { index: start, 0: run } of matchesOf(text, NUMERAL)) {
    // 二○ alone may be followed by a circle that begins something else, or 0.5.
    const isWhole = /^[年号]/u.test(text.slice(start + run.length, start + run.length + 1));
    const actual = isWhole ? run : run.replace(ZEROS_AT_END, '');
    const expected = actual.replace(WRONG_ZERO, '〇');
    if (expected === actual) continue;
    yield { start, end: start + actual.length, reason: shouldBe(expected, actual), expected };
  }
}
