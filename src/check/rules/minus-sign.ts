/**
 * 算式里的减号用「−」，不用连接号「-」。
 *
 * 「365天-104天＝261天」里的「-」与电话、型号里的横线一样短，也像「365天到104天」。只看带等号、等号后是数的算式，其余的横线不报。
 * 依据：公文实务。
 *
 * @example 错
 * ```md
 * 年工作日365天-104天＝261天。
 * ```
 * @example 对
 * ```md
 * 年工作日365天−104天＝261天，电话0575-85148964，型号YZ-3=甲。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';
import { shouldBe } from '../wording.js';

export const minusSign = proseRule(
  {
    id: 'minus-sign',
    severity: 'note',
    authority: 'practice',
    basis: { zh: '公文实务：算式', en: 'Practice: sums' },
  },
  minuses,
);

const OPERAND = '\\d+(?:\\.\\d+)?[%％]?\\p{Script=Han}{0,3}';
// Both sides of a sum: what only looks like one, 2015-03=甲, has no number after its sign.
const SUM = new RegExp(
  `(?<![\\w.．/-])(?:${OPERAND}[-－–+＋−×÷]){1,8}${OPERAND}\\s{0,2}[=＝]\\s{0,2}(?=\\d)`,
  'gu',
);
const WRONG = /[-－–]/gu;

function* minuses({ text }: Prose): Generator<Slip> {
  if (!/[=＝]/u.test(text)) return;
  for (const { index, 0: sum } of matchesOf(text, SUM)) {
    for (const { index: at, 0: mark } of matchesOf(sum, WRONG)) {
      const start = index + at;
      yield { start, end: start + 1, reason: shouldBe('−', mark, MINUS), expected: '−' };
    }
  }
}

const MINUS = { zh: '减号', en: 'minus sign' };
