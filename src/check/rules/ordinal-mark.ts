/**
 * 序数后的标点：「一、」用顿号，「1.」用半角圆点，「（一）」「（1）」「①」和「第一条」后不加标点。
 *
 * 带括号的序数和「第一条」本身已与正文分开，再加标点是重复；「1、」是汉字序数的写法，不能用于阿拉伯数字。
 * 依据：GB/T 15834—2011 附录 B.3。
 *
 * @example 错
 * ```md
 * 一.总体要求
 *
 * （一）、统一认识。
 *
 * 1、提高站位。
 *
 * （1）.主要领导负责。
 * ```
 * @example 错
 * ```md
 * 第一条、为规范管理，制定本办法。
 * ```
 * @example 对
 * ```md
 * 一、总体要求
 *
 * （一）统一认识。
 *
 * 1.提高站位。
 *
 * （1）主要领导负责。
 *
 * ①每月报告一次。
 * ```
 */
import { noteLabel } from '../../model/numbered-text.js';
import { parseOrdinal, type Ordinal } from '../../model/ordinal.js';
import type { NoticeRule } from '../rule.js';
import { shouldBe, TERMS } from '../wording.js';

export const ordinalMark: NoticeRule = {
  id: 'ordinal-mark',
  reach: 'notice',
  severity: 'warning',
  authority: 'standard',
  basis: { zh: 'GB/T 15834—2011 附录 B.3', en: 'GB/T 15834—2011 appendix B.3' },
  *check({ source, proses }) {
    for (const prose of proses) {
      const { kind, text } = prose;
      if (kind !== 'heading' && kind !== 'paragraph') continue;
      // The first of several notes stands after their label: 注：1.…
      const from = noteLabel(text).length;
      const ordinal = parseOrdinal(text.slice(from));
      const mark = ordinal === undefined ? undefined : rightMark(ordinal);
      if (ordinal === undefined || mark === undefined || mark === ordinal.mark) continue;
      const expected = ordinal.text.slice(0, ordinal.text.length - ordinal.mark.length) + mark;
      yield {
        source,
        place: prose.place(from, from + ordinal.text.length),
        reason: shouldBe(expected, ordinal.text, TERMS.ordinal),
        actual: ordinal.text,
        expected: [expected],
      };
    }
  },
};

function rightMark({ style, mark }: Ordinal): string | undefined {
  switch (style) {
    case 'han':
      return '、';
    case 'arabic':
      return '.';
    case 'decimal':
      return undefined;
    case 'book':
    case 'chapter':
    case 'section':
    case 'article':
      // 第三条，…… may be a sentence about an article.
      return /[，,。]/u.test(mark) ? undefined : '';
    case 'han-parenthesised':
    case 'arabic-parenthesised':
    case 'circled':
      return '';
  }
}
