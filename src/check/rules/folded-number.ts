/**
 * 一个数写在一行里，不在两个数字之间折行。
 *
 * 一段文字折成几行时，两行的数字之间留一个空格：折断的「1」「000万元」就成了「1 000万元」。小数点、千分号、冒号、横线旁边折行的
 * （「1,」「000」），程序能接上，不报；本来就是两个数的，写在同一行里。依据：公报编辑规范：写法。
 *
 * @example 错
 * ```md
 * 安排资金1
 * 000万元。
 * ```
 * @example 对
 * ```md
 * 安排资金1,
 * 000万元，占50
 * %，电话0575-
 * 85148964，执行GB/T
 * 19001标准。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { NoticeRule } from '../rule.js';

export const foldedNumber: NoticeRule = {
  id: 'folded-number',
  reach: 'notice',
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：写法', en: 'House rules: the way of writing' },
  *check({ source, proses }) {
    for (const prose of proses) {
      for (const { index: start, 0: actual } of matchesOf(prose.text, TWO_NUMBERS)) {
        const found = prose.place(start, start + actual.length);
        if (found.start.line === found.end.line) continue;
        const reason = {
          zh: `「${actual}」在两个数字之间折行，印出来中间有一个空格，应写在一行里`,
          en: `“${actual}” is folded between two digits and printed with a blank: write it on one line`,
        };
        yield { source, place: found, reason, actual };
      }
    }
  },
};

const TWO_NUMBERS = /(?<!\d)\d+ (?=\d)\d+/gu;
