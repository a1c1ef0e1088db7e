/**
 * 标点不重叠：一处停顿只用一个标点。
 *
 * 「。。」「，，」「，。」多是修改时留下的，不能确定留哪一个的，请编辑决定；两个相同的，去掉一个。「？！」「！！」可以叠用，
 * 「。。。」由 dash-ellipsis 检查，引号里只有标点的（将“；”改为“。”）不算。依据：公报编辑规范：标点。
 *
 * @example 错
 * ```md
 * 加强管理。。落实责任，，督促检查。
 * ```
 * @example 错
 * ```md
 * 明确分工、，落实责任，。
 * ```
 * @example 对
 * ```md
 * 各地要问一问：准备好了吗？！第二项末尾的“；”改为“。”，第三项中的“，、”删去……各地执行。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';
import { shouldBe } from '../wording.js';

export const stackedMarks = proseRule(
  {
    id: 'stacked-marks',
    severity: 'error',
    authority: 'practice',
    basis: { zh: '公报编辑规范：标点不重叠', en: 'House rules: one mark at a place' },
  },
  stacks,
);

// Full-width marks, and half-width ones beside them. No point: ，.5 lacks its zero.
const STACK = /[，。、；：？！][，。、；：？！,;:]+|[,;:](?=[，。、；：？！])[，。、；：？！]+/gu;
// ？！ and ！！！ may stand together (GB/T 15834—2011 4.2, 4.3); 。。。 is meant as an ellipsis.
const RIGHT = /^(?:[？！]{2,3}|。{3,})$/u;

function* stacks({ text }: Prose): Generator<Slip> {
  for (const { index: start, 0: actual } of matchesOf(text, STACK)) {
    const end = start + actual.length;
    const isQuoted = text.charAt(start - 1) === '“' && text.charAt(end) === '”';
    if (isQuoted || RIGHT.test(actual)) continue;
    const mark = actual.charAt(0);
    const isOneMark = actual === mark.repeat(actual.length);
    const reason = isOneMark
      ? shouldBe(mark, actual)
      : { zh: `标点重叠：「${actual}」只应留一个`, en: `marks are stacked: keep one of “${actual}”` };
    yield { start, end, reason, ...(isOneMark ? { expected: mark } : {}) };
  }
}
