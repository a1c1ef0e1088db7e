/**
 * 大事记的日期真实，按先后排列，在标题写明的年月之内。
 *
 * 每条以日期开头（1日、3月1日、1日至3日），没有写月份的，照前一条、上面的月份标题（三月）或大事记的标题。「31日」放在四月，多半是抄错了月份；
 * 「18日」排在「20日」之后，多半是抄错了日子。依据：公报编辑规范：大事记。
 *
 * @example 错 没有这一天
 * ```md
 * ---
 * title: 绍兴市人民政府2015年2月大事记
 * ---
 *
 * 30日　市政府召开常务会议。
 * ```
 * @example 错 先后颠倒
 * ```md
 * ---
 * title: 绍兴市人民政府2015年3月大事记
 * ---
 *
 * 20日　市政府召开常务会议。
 *
 * 18日　市长到越城区调研。
 * ```
 * @example 错 不在标题的月份
 * ```md
 * ---
 * title: 绍兴市人民政府2015年3月大事记
 * ---
 *
 * 4月2日　市政府召开常务会议。
 * ```
 * @example 对
 * ```md
 * ---
 * title: 绍兴市人民政府2015年3月大事记
 * ---
 *
 * 2日　市政府召开常务会议。
 *
 * 3日至5日　市长到上海考察。
 *
 * 同日　全市安全生产会议召开。
 * ```
 */
import {
  chronicleOf,
  periodOf,
  type ChronicleEvent,
  type PartialDay,
  type Period,
} from '../../model/chronicle.js';
import { isRealDate } from '../../model/date.js';
import type { Bilingual } from '../../model/finding.js';
import { kindOf } from '../../model/notice-kind.js';
import type { Notice } from '../../model/notice.js';
import type { NoticeRule, Violation } from '../rule.js';
import { TERMS } from '../wording.js';

export const chronicleDays: NoticeRule = {
  id: 'chronicle-days',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：大事记', en: 'House rules: chronicles' },
  *check(notice) {
    if (kindOf(notice) !== 'chronicle') return;
    const period = periodOf(notice.front.title);
    let before: ChronicleEvent | undefined;
    for (const event of chronicleOf(notice)) {
      const { from, to } = event;
      if (from === undefined || to === undefined) continue;
      const fault = [from, to].map((day) => faultOf(day, period)).find((found) => found !== undefined);
      if (fault !== undefined) yield violation(notice, event, fault);
      else if (comparePartial(to, from) < 0) yield violation(notice, event, BACKWARDS);
      else {
        if (before?.from !== undefined && comparePartial(from, before.from) < 0)
          yield outOfOrder(notice, event, before);
        before = event;
      }
    }
  },
};

// A year with a 29 February, for a chronicle that does not tell its year.
const LEAP_YEAR = 2000;

const BACKWARDS: Bilingual = {
  zh: '起止日期颠倒',
  en: 'the last day is earlier than the first',
};

/** What is wrong with a day by itself; a day without a month can only be above 31. */
function faultOf({ year, month, day }: PartialDay, period: Period): Bilingual | undefined {
  if (!isRealDate({ year: year ?? LEAP_YEAR, month: month ?? 1, day })) {
    const written = `${month === undefined ? '' : `${month}月`}${day}日`;
    return { zh: `没有「${written}」这一天`, en: `there is no “${written}”` };
  }
  if (period.year !== undefined && year !== undefined && year !== period.year)
    return {
      zh: `标题是${period.year}年的大事记，这一条是${year}年`,
      en: `the title says ${period.year}, this entry is of ${year}`,
    };
  const { firstMonth = 1, lastMonth = 12 } = period;
  if (month === undefined || (firstMonth <= month && month <= lastMonth)) return undefined;
  const months = firstMonth === lastMonth ? `${firstMonth}月` : `${firstMonth}月至${lastMonth}月`;
  return {
    zh: `标题是${months}的大事记，这一条是${month}月`,
    en: `the title says “${months}”, this entry is of “${month}月”`,
  };
}

/** Negative where `a` is earlier; what neither tells is the same. */
function comparePartial(a: PartialDay, b: PartialDay): number {
  return (
    (a.year ?? 0) - (b.year ?? a.year ?? 0) || (a.month ?? 0) - (b.month ?? a.month ?? 0) || a.day - b.day
  );
}

function outOfOrder(notice: Notice, event: ChronicleEvent, before: ChronicleEvent): Violation {
  const { path } = notice.source;
  const { position } = before.entry;
  return {
    ...violation(notice, event, {
      zh: `「${event.entry.days}」排在「${before.entry.days}」之后，先后颠倒`,
      en: `“${event.entry.days}” stands after “${before.entry.days}”, which is later`,
    }),
    severity: 'warning',
    ...(position && { related: [{ path, place: position, reason: TERMS.previousOne }] }),
  };
}

function violation(notice: Notice, { entry }: ChronicleEvent, reason: Bilingual): Violation {
  const { source, proseOf } = notice;
  const place = proseOf.get(entry)?.place(0, entry.days.length) ?? source.pointAt(0);
  return { source, place, reason, actual: entry.days };
}
