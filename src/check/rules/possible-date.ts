/**
 * 文中的日期和成文日期、星期说得通。
 *
 * 旧稿改用时最容易漏改日期。这里只报能肯定的：日期与星期不合；请各单位完成、报送的期限早于成文日期；“截至”某日已经如何，而那一日在
 * 成文以后；会议在成文以后才通过；后一阶段早于前一阶段；起止年份、日期颠倒。没有写年份的，按离成文日期最近的那一年。转发的文件是别人的，
 * 期限不查。
 *
 * @example 错 星期
 * ```md
 * 会议定于2015年3月20日（星期四）召开。
 * ```
 * @example 错 期限
 * ```md
 * ---
 * date: 2015-03-02
 * ---
 *
 * 请各地于2015年2月20日前将方案报送市政府办公室。
 * ```
 * @example 对
 * ```md
 * ---
 * date: 2015-03-02
 * ---
 *
 * 会议定于2015年3月20日（星期五）召开。截至2015年2月底，全市已完成12个，其余的请于2015年6月30日前完成。2014年12月31日前完成的项目不再列入。
 * ```
 */
import { addSpan, compareDates, formatDate, isRealDate, realDate, type CivilDate } from '../../model/date.js';
import type { Bilingual } from '../../model/finding.js';
import { matchesOf } from '../../model/matches.js';
import type { Notice } from '../../model/notice.js';
import type { Prose } from '../../model/prose.js';
import { parseTitle } from '../../model/title.js';
import type { NoticeRule, Violation } from '../rule.js';

export const possibleDate: NoticeRule = {
  id: 'possible-date',
  reach: 'notice',
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：日期说得通', en: 'House rules: dates that can be' },
  *check(notice) {
    const { source, proses, date, front } = notice;
    const { verb } = parseTitle(front.title);
    const forwards = verb === '转发' || verb === '批转';
    for (const prose of proses) {
      if (prose.quoted || !/\d[月年]/u.test(prose.text)) continue;
      const isOwn = !forwards || prose.part?.kind === 'main';
      const slips = [
        ...weekdaysIn(prose.text, date),
        ...reversedIn(prose.text),
        ...(date !== undefined && isOwn ? againstSigning(prose.text, date) : []),
      ];
      for (const { start, end, reason } of slips)
        yield { source, place: prose.place(start, end), reason, actual: prose.text.slice(start, end) };
    }
    yield* stages(notice);
  },
};

interface Slip {
  readonly start: number;
  readonly end: number;
  readonly reason: Bilingual;
}

const DAY = '(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日';
const WEEKDAYS = '日一二三四五六';
// （星期三至星期四） is said of several days.
const WEEKDAY = new RegExp(
  `(?<![\\d—－～至])${DAY}[，,]?(?:[（(](?:星期|周)([日天一二三四五六])[）)]|(?:星期|周)([日天一二三四五六])(?![至到、—－～一二三四五六]))`,
  'gu',
);

function* weekdaysIn(text: string, signed: CivilDate | undefined): Generator<Slip> {
  if (!/星期|周/u.test(text)) return;
  for (const match of matchesOf(text, WEEKDAY)) {
    const [, year, month, day, inBrackets, after] = match;
    const written = (inBrackets ?? after ?? '').replace('天', '日');
    const given = { month: Number(month), day: Number(day) };
    const days = year !== undefined ? [{ year: Number(year), ...given }] : nearest(given, signed);
    const real = days.filter(isRealDate);
    if (real.length === 0 || real.some((each) => weekdayOf(each) === written)) continue;
    yield slip(match, {
      zh: `${real.map((each) => `${formatDate(each)}是星期${weekdayOf(each)}`).join('，')}，不是星期${written}`,
      en: `the day of the week does not fit the date, which is a ${real.map((each) => ENGLISH[WEEKDAYS.indexOf(weekdayOf(each))] ?? '').join(' or a ')}`,
    });
  }
}

// A day without a year is the one that lies near the day of signing, before or after it.
const NEAR_DAYS = 250;
const MILLISECONDS_OF_DAY = 86_400_000;

function nearest(given: Pick<CivilDate, 'month' | 'day'>, signed: CivilDate | undefined): CivilDate[] {
  if (signed === undefined) return [];
  return [signed.year, signed.year + 1, signed.year - 1]
    .map((year) => ({ year, ...given }))
    .filter((date) => Math.abs(timeOf(date) - timeOf(signed)) <= NEAR_DAYS * MILLISECONDS_OF_DAY);
}

function timeOf({ year, month, day }: CivilDate): number {
  return Date.UTC(year, month - 1, day);
}

function weekdayOf({ year, month, day }: CivilDate): string {
  return WEEKDAYS.charAt(new Date(Date.UTC(year, month - 1, day)).getUTCDay());
}

const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const DEADLINE = new RegExp(
  `(?:请|务必|务请|必须|应当|须)[^，。；：《》]{0,16}?(?:于|在)${DAY}(?:之前|以前|前)[^，。；]{0,24}?(?:完成|上报|报送|报[市省县区]|提交|建成|办结|到位|反馈)(?!的)`,
  'gu',
);
const UP_TO = new RegExp(`截[至止]${DAY}[，,][^。；]{0,60}?(?:已|累计|共有|共计)`, 'gu');
const PASSED = new RegExp(`${DAY}[^，。；（）]{0,30}会议[^，。；（）]{0,12}通过`, 'gu');
// A day without a year, half a year before the signing, is rather one of the next year.
const HALF_A_YEAR = 6;

/** What is to be done before, or was already so after, the day of signing. */
function* againstSigning(text: string, signed: CivilDate): Generator<Slip> {
  for (const match of matchesOf(text, DEADLINE)) {
    const day = dayOf(match, signed);
    if (day === undefined || compareDates(day, signed) >= 0) continue;
    if (match[1] === undefined && compareDates(addSpan(day, { months: HALF_A_YEAR }), signed) < 0) continue;
    yield slip(match, {
      zh: `期限「${formatDate(day)}」早于成文日期「${formatDate(signed)}」`,
      en: 'the time limit ends before the date of signing',
    });
  }
  for (const match of matchesOf(text, UP_TO)) {
    const day = dayOf(match, signed);
    if (day === undefined || compareDates(day, signed) <= 0) continue;
    yield slip(match, {
      zh: `「截至」的「${formatDate(day)}」晚于成文日期「${formatDate(signed)}」`,
      en: 'what is told as done up to a day has a day after the date of signing',
    });
  }
  for (const match of matchesOf(text, PASSED)) {
    const day = match[1] === undefined ? undefined : dayOf(match, signed);
    if (day === undefined || compareDates(day, signed) <= 0) continue;
    yield slip(match, {
      zh: `会议通过的日期「${formatDate(day)}」晚于成文日期「${formatDate(signed)}」`,
      en: 'the meeting that has adopted it is dated after the date of signing',
    });
  }
}

function dayOf([, year, month, day]: RegExpExecArray, signed: CivilDate): CivilDate | undefined {
  return realDate(year ?? signed.year, month, day);
}

function slip({ index, 0: all }: RegExpExecArray, reason: Bilingual): Slip {
  return { start: index, end: index + all.length, reason };
}

const TO = '(?:—{1,2}|[－–\\-～至到])';
const YEARS = new RegExp(`(?<!\\d)((?:19|20)\\d\\d)年?${TO}((?:19|20)\\d\\d)年`, 'gu');
const MONTHS = new RegExp(
  `(?<!\\d)(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?${TO}(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?`,
  'gu',
);

const DAYS = new RegExp(`(?<![\\d.])(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日?${TO}(\\d{1,2})日(?!内)`, 'gu');

// 2月29日 without its year may be one.
const LEAP_YEAR = 2000;

function noSuchDay(day: string): Bilingual {
  return { zh: `没有「${day}」这一天`, en: `there is no day “${day}”` };
}

const BACKWARDS: Bilingual = { zh: '止期早于起期', en: 'the end is before the beginning' };

/** A range that ends before it begins, where both ends have their year, or the month of the first is that of both. */
function* reversedIn(text: string): Generator<Slip> {
  for (const match of matchesOf(text, DAYS)) {
    const [, year, month = '', from, to = ''] = match;
    const isReal = realDate(year ?? LEAP_YEAR, month, to) !== undefined;
    if (isReal && Number(from) < Number(to)) continue;
    yield slip(match, isReal ? BACKWARDS : noSuchDay(`${Number(month)}月${to}日`));
  }
  for (const match of matchesOf(text, YEARS))
    if (Number(match[1]) > Number(match[2])) yield slip(match, BACKWARDS);
  for (const match of matchesOf(text, MONTHS)) {
    const [from, to] = [dateIn(match.slice(1, 4)), dateIn(match.slice(4, 7))];
    if (compareDates(to, from) < 0) yield slip(match, BACKWARDS);
  }
}

function dateIn([year, month, day]: readonly (string | undefined)[]): CivilDate {
  return { year: Number(year), month: Number(month), day: Number(day ?? 1) };
}

const STAGE = /^[^（(。；]{0,24}阶段[^（(。；]{0,8}[（(](\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/u;

/** A stage that begins before the one above it. */
function* stages({ source, proses }: Notice): Generator<Violation> {
  let before: { readonly prose: Prose; readonly date: CivilDate } | undefined;
  for (const prose of proses) {
    const match = STAGE.exec(prose.text);
    if (match === null) continue;
    const date = dateIn(match.slice(1, 4));
    if (before !== undefined && before.prose.part === prose.part && compareDates(date, before.date) < 0) {
      yield {
        source,
        place: prose.place(0, match[0].length),
        reason: { zh: '这一阶段早于上一阶段开始', en: 'this stage begins before the one above it' },
        actual: match[0],
        related: [
          {
            path: source.path,
            place: before.prose.place(0, before.prose.text.length),
            reason: { zh: '上一阶段', en: 'the stage before' },
          },
        ],
      };
    }
    before = { prose, date };
  }
}
