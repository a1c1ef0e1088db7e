/**
 * 省略号用六连点「……」，破折号用两字线「——」；用了「等」就不再用省略号。
 *
 * 「...」「。。。」「--」「－－」多来自键盘输入和扫描识别，占位不齐，行末还会断开。省略号与「等」意思重复，留一个。表格里表示
 * 无数据的「—」「--」、地名之间的「—」、外文和数字之间的点和横线不算；数字范围里的横线由 range-form 查。
 * 依据：GB/T 15834—2011 4.10、4.11。
 *
 * @example 错
 * ```md
 * 清理河道、道路...
 * ```
 * @example 错
 * ```md
 * 水、电、气等……公用事业单位。
 * ```
 * @example 错
 * ```md
 * 实现一个目标--建成全国质量强市示范城市。
 * ```
 * @example 对
 * ```md
 * 实现一个目标——建成示范城市；清理河道、道路……不留死角；杭州—绍兴—宁波一线，电话0575-85148964，npm --version，1，2，…，n。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';
import { shouldBe } from '../wording.js';

export const dashEllipsis = proseRule(
  {
    id: 'dash-ellipsis',
    severity: 'warning',
    authority: 'standard',
    basis: { zh: 'GB/T 15834—2011 4.10、4.11', en: 'GB/T 15834—2011 4.10, 4.11' },
  },
  (prose) => [...ellipses(prose), ...dashes(prose)],
);

const ELLIPSIS = /…+|\.{3,}|。{3,}|[·・]{3,}|⋯+/gu;
const DASH = /[-－–—―─]{2,}/gu;
// One ellipsis, or two for whole paragraphs left out.
const RIGHT_ELLIPSIS = /^(?:……){1,2}$/u;
const CHINESE_BEFORE = /[\p{Script=Han}”》）、，；]$/u;
const CHINESE_AFTER = /^[\p{Script=Han}“《（]/u;
const NOTHING_AFTER = /^(?:$|[。，；、”》）])/u;
const AND_SO_ON = /(?<![平同相均对何初中高上下头特优劣差一二三四五六七八九甲乙丙丁])等$/u;
const AND_SO_ON_AFTER = /^等(?![级待候于同距高价效额式腰比到])/u;
const END_OF_RANGE = /[\d年月日时%％℃]$/u;

function* ellipses({ text }: Prose): Generator<Slip> {
  for (const { index: start, 0: actual } of matchesOf(text, ELLIPSIS)) {
    const end = start + actual.length;
    const before = text.slice(Math.max(0, start - 2), start);
    const after = text.slice(end, end + 2);
    const inChinese = CHINESE_BEFORE.test(before)
      ? CHINESE_AFTER.test(after) || NOTHING_AFTER.test(after)
      : CHINESE_AFTER.test(after);
    // 1，2，…，n is how formulas leave out.
    if (!inChinese || (/[、，]$/u.test(before) && /^[、，]/u.test(after))) continue;
    if (AND_SO_ON.test(before) || AND_SO_ON_AFTER.test(after)) {
      const reason = {
        zh: `「等」已表示列举未尽，不再用省略号「${actual}」`,
        en: `“等” already says that the list goes on; it takes no ellipsis “${actual}”`,
      };
      yield { start, end, expected: '', reason };
    } else if (!RIGHT_ELLIPSIS.test(actual)) {
      const reason = shouldBe('……', actual, { zh: '省略号', en: 'ellipsis' });
      yield { start, end, expected: '……', reason };
    }
  }
}

function* dashes({ text }: Prose): Generator<Slip> {
  for (const { index: start, 0: actual } of matchesOf(text, DASH)) {
    const end = start + actual.length;
    const before = text.slice(Math.max(0, start - 2), start);
    const after = text.slice(end, end + 2);
    if (actual === '——' || !(CHINESE_BEFORE.test(before) || CHINESE_AFTER.test(after))) continue;
    if (/[a-z]/iu.test(before.slice(-1) + after.slice(0, 1))) continue;
    if (END_OF_RANGE.test(before) && /^\d/u.test(after)) continue;
    const reason = shouldBe('——', actual, { zh: '破折号', en: 'dash' });
    yield { start, end, expected: '——', reason };
  }
}
