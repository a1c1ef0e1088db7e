/**
 * 序数后的标点：「一、」用顿号，「1.」用半角圆点，「（一）」「（1）」「①」和「第一条」后不加标点。
 *
 * 带括号的序数和「第一条」本身已与正文分开，再加标点是重复；「1、」是汉字序数的写法，不能用于阿拉伯数字。
 * 「第一条」后面空一格的，全文都空。依据：GB/T 15834—2011 附录 B.3。
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
import { groupBy } from '../../model/group-by.js';
import { noteLabel, type NumberedEntry, type NumberedScope } from '../../model/numbered-text.js';
import { parseOrdinal, type Ordinal, type OrdinalStyle } from '../../model/ordinal.js';
import type { Source } from '../../model/source.js';
import type { NoticeRule, Violation } from '../rule.js';
import { shouldBe, TERMS } from '../wording.js';

export const ordinalMark: NoticeRule = {
  id: 'ordinal-mark',
  reach: 'notice',
  severity: 'warning',
  authority: 'standard',
  basis: { zh: 'GB/T 15834—2011 附录 B.3', en: 'GB/T 15834—2011 appendix B.3' },
  *check({ source, proses, scopes }) {
    for (const scope of scopes) yield* missingSpaces(scope, source);
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

const SPACED: ReadonlySet<OrdinalStyle> = new Set<OrdinalStyle>(['book', 'chapter', 'section', 'article']);

/** 第三条当事人… where the other articles stand apart from their words: 第一条　…, 第二条　…. */
function* missingSpaces({ entries }: NumberedScope, source: Source): Generator<Violation> {
  const byStyle = groupBy(
    entries.filter(({ ordinal }) => SPACED.has(ordinal.style)),
    ({ ordinal }) => ordinal.style,
  );
  for (const ofStyle of byStyle.values()) {
    const next = (entry: NumberedEntry): string => entry.block.prose.text.charAt(entry.ordinal.text.length);
    const close = ofStyle.filter((entry) => /\p{Script=Han}/u.test(next(entry)));
    const apart = ofStyle.filter((entry) => /\s/u.test(next(entry))).length;
    if (apart < 3 || close.length * 3 > apart) continue;
    for (const entry of close) {
      const { block, ordinal } = entry;
      const before = ofStyle[ofStyle.indexOf(entry) - 1]?.ordinal.value ?? 0;
      // 第三条规定… out of turn speaks of an article.
      if (ordinal.value !== before + 1) continue;
      yield {
        source,
        place: block.prose.place(0, ordinal.text.length),
        reason: {
          zh: `「${ordinal.text}」后面应空一个全角空格，与全文一致`,
          en: `a full-width space follows “${ordinal.text}”, as everywhere in this text`,
        },
        actual: ordinal.text,
        expected: [`${ordinal.text}　`],
      };
    }
  }
}
