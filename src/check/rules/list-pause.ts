/**
 * 「等」的前面不用顿号、逗号；「第一」「其一」「首先」的后面用逗号，不用顿号。
 *
 * 「等」与最后一项之间不停顿。「第一、第二季度」是并列的两项，「一、」「甲、」后面用顿号，都对。依据：GB/T 15834—2011 4.4、4.5。
 *
 * @example 错
 * ```md
 * 抓好清淤、护坡、等工作。
 * ```
 * @example 错
 * ```md
 * 第一、加强领导；第二、落实责任。
 * ```
 * @example 对
 * ```md
 * 抓好清淤、护坡等工作，第一、二季度各检查一次，评出特等、一等、等外三类。第一，加强领导；第二，落实责任。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';

export const listPause = proseRule(
  {
    id: 'list-pause',
    severity: 'warning',
    authority: 'standard',
    basis: { zh: 'GB/T 15834—2011 4.4、4.5', en: 'GB/T 15834—2011 4.4, 4.5' },
  },
  (prose) => [...pausesBeforeAndSoOn(prose), ...pausesAfterOrdinals(prose)],
);

// 等级, 等待, 等外 are words; ，等 may begin a clause: ，等材料齐全后.
const BEFORE_AND_SO_ON =
  /(?<=[\p{Script=Han}\p{L}\d》”’）])(?:、(?=等(?![级候待额同效值比于高距腰离价位式到外次量分边份压温])(?:$|[，。；、：）]|\p{Script=Han}|[\d“《]))|，(?=等(?:$|[，。；、）])))/gu;

function* pausesBeforeAndSoOn({ text }: Prose): Generator<Slip> {
  for (const { index: start, 0: actual } of matchesOf(text, BEFORE_AND_SO_ON)) {
    const reason = {
      zh: `「等」的前面不用「${actual}」`,
      en: `no “${actual}” before “等”`,
    };
    yield { start, end: start + 1, reason, expected: '' };
  }
}

const NUMERAL = '[一二三四五六七八九十]';
// At the start of a clause, and before words: 第一、二季度 and 第一、第三项 are two things each.
const AFTER_ORDINAL = new RegExp(
  `(?<=^|[，。；：！？])(第${NUMERAL}{1,2}|其${NUMERAL}|首先|其次|再次|最后)、(?=[\\p{Script=Han}“《])(?!第|其|${NUMERAL}|首|再次|最后)`,
  'gu',
);

function* pausesAfterOrdinals({ text }: Prose): Generator<Slip> {
  for (const { index, 1: words = '' } of matchesOf(text, AFTER_ORDINAL)) {
    const start = index + words.length;
    const reason = {
      zh: `「${words}」的后面用「，」，不用「、」`,
      en: `“${words}” is followed by “，”, not “、”`,
    };
    yield { start, end: start + 1, reason, expected: '，' };
  }
}
