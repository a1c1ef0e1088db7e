/**
 * 汉字之间没有充当虚词的英文词：and、of、the 等。
 *
 * 这样的词多是扫描识别或翻译软件带进来的，原文这里是别的字，须对照签发的文本改正。缩写（GAP、AIS）和外文专名不算。
 * 依据：公报编辑规范。
 *
 * @example 错
 * ```md
 * 各有关部门 and 乡镇要高度重视。
 * ```
 * @example 错
 * ```md
 * 加强宣传的the引导。
 * ```
 * @example 对
 * ```md
 * 通过Hazard Analysis and Critical Control Points（HACCP）认证，增加AIS基站，推广IT和3C产品，设OR手术室。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';

export const strayLatin = proseRule(
  {
    id: 'stray-latin',
    severity: 'error',
    authority: 'own',
    basis: { zh: '公报编辑规范：不夹用外文虚词', en: 'House rules: no foreign words as grammar' },
  },
  foreignWords,
);

// In capitals they may be abbreviations: OR, IT, AS.
const FUNCTION_WORD =
  /(?<=[\p{Script=Han}）》”、，；][ \u00a0]?)(?:[Aa]nd|[Tt]he|or|of|in|on|for|to|with|by|at|from|as|is|are|was|were|be|that|this|but|not)(?=[ \u00a0]?[\p{Script=Han}（《“、，；])/gu;

function foreignWords({ text }: Prose): Slip[] {
  return matchesOf(text, FUNCTION_WORD).map(({ index: start, 0: actual }) => {
    const reason = {
      zh: `汉字之间夹有英文「${actual}」，应对照原文改正`,
      en: `the English word “${actual}” stands between Han characters: compare the original`,
    };
    return { start, end: start + actual.length, reason };
  });
}
