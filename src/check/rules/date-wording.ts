/**
 * 日期写「日」，不写「号」；同一件公文里的日期用同一种数字。
 *
 * 「5月25号」是口语；文号、楼号、线路的「号」不算。别处用阿拉伯数字的，「二〇一五年七月一日」也改用阿拉伯数字；引号、书名号里的，
 * 以及全文都用汉字的旧文件，照原文。依据：GB/T 15835—2011。
 *
 * @example 错
 * ```md
 * 请于5月25号前报送。
 * ```
 * @example 错
 * ```md
 * 2015年3月2日印发的通知，自二〇一五年七月一日起施行。
 * ```
 * @example 对
 * ```md
 * 请于2015年5月25日前报送，3月12号文件、2月1号楼照旧，“二〇一五年七月一日”照录，二〇一五年度计划不变。
 * ```
 */
import { formatDate, isRealDate } from '../../model/date.js';
import { matchesOf } from '../../model/matches.js';
import type { Notice } from '../../model/notice.js';
import type { Prose } from '../../model/prose.js';
import type { Source } from '../../model/source.js';
import { hanDate } from '../../model/written-date.js';
import type { NoticeRule, Violation } from '../rule.js';
import { shouldBe } from '../wording.js';

export const dateWording: NoticeRule = {
  id: 'date-wording',
  reach: 'notice',
  severity: 'warning',
  authority: 'standard',
  basis: 'GB/T 15835—2011',
  *check(notice) {
    for (const prose of notice.proses) yield* spokenDays(prose, notice.source);
    yield* hanDates(notice);
  },
};

const DAY = '(?:[12]?\\d|3[01]|[一二三四五六七八九]|[一二]?十[一二三四五六七八九]?|三十一?)';
// 3月12号文件 is a number, 2月1号楼 a house.
const SPOKEN = new RegExp(
  `(?<=(?:\\d|[一二三四五六七八九十])月(?:${DAY}号?(?:[至到—～、和及-]))?${DAY})号(?![\\p{Script=Han}]?(?:文|令|函|楼|线|门|院|馆|厅|库|机|仓|路|房|店|桥|井|船|车))`,
  'gu',
);

function* spokenDays(prose: Prose, source: Source): Generator<Violation> {
  const { text } = prose;
  if (!text.includes('号')) return;
  for (const { index: start, 0: actual } of matchesOf(text, SPOKEN)) {
    const reason = shouldBe('日', actual, { zh: '日期', en: 'date' });
    yield { source, place: prose.place(start, start + 1), reason, actual, expected: ['日'] };
  }
}

const ARABIC_DATE = /(?<!\d)(?:19|20)\d\d年\d{1,2}月/u;
const HAN_DATE =
  /(?<![〇○零一二三四五六七八九十])([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?/gu;
const QUOTED = /“[^“”]*”|《[^《》]*》/gu;

/** Dates in Han numerals where the notice has others in Arabic ones. */
function* hanDates({ proses, source }: Notice): Generator<Violation> {
  const own = proses.filter(({ kind, quoted }) => !quoted && kind !== 'signatureLine');
  if (!own.some(({ text }) => ARABIC_DATE.test(text))) return;
  for (const prose of own) {
    const { text } = prose;
    if (!text.includes('月')) continue;
    const unquoted = text.replace(QUOTED, (all) => '”'.repeat(all.length));
    for (const { index: start, 0: actual, 1: year = '', 2: month = '', 3: day } of matchesOf(
      unquoted,
      HAN_DATE,
    )) {
      const expected = arabic(year, month, day);
      if (expected === undefined) continue;
      const reason = {
        zh: `本文别处的日期用阿拉伯数字，这里应为「${expected}」，实为「${actual}」`,
        en: `other dates of this notice are in Arabic numerals: this one should be “${expected}”, is “${actual}”`,
      };
      yield {
        source,
        place: prose.place(start, start + actual.length),
        reason,
        actual,
        expected: [expected],
      };
    }
  }
}

function arabic(year: string, month: string, day: string | undefined): string | undefined {
  const date = hanDate(year, month, day ?? '一');
  // What is no day is told by date-form.
  if (!isRealDate(date)) return undefined;
  return day === undefined ? `${date.year}年${date.month}月` : formatDate(date);
}
