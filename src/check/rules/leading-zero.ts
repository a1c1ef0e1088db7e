/**
 * 纯小数的小数点前写「0」。
 *
 * 「.5个百分点」的小数点容易看漏，读成「5个百分点」，数值差了十倍。后面没有量的（.22口径、文件扩展名.5）不查。
 * 依据：GB/T 15835—2011 5.1.2。
 *
 * @example 错
 * ```md
 * 利率提高.5个百分点。
 * ```
 * @example 对
 * ```md
 * 利率提高0.5个百分点，口径为.22的步枪，版本v.5万能。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';
import { shouldBe } from '../wording.js';

export const leadingZero = proseRule(
  {
    id: 'leading-zero',
    severity: 'warning',
    authority: 'standard',
    basis: 'GB/T 15835—2011 5.1.2',
  },
  fractions,
);

const FRACTION =
  /(?<=^|[\p{Script=Han}，。；：、（～—])[.．](\d+)(?=[%％‰℃]|个百分点|[万亿]?元|[万亿]|公里|千米|平方|立方|公顷|米|吨|千克|公斤|升|亩|倍|小时)/gu;

function* fractions({ text }: Prose): Generator<Slip> {
  for (const { index: start, 0: actual, 1: digits = '' } of matchesOf(text, FRACTION)) {
    const expected = `0.${digits}`;
    yield { start, end: start + actual.length, reason: shouldBe(expected, actual), expected };
  }
}
