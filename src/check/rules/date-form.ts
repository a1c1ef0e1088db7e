/**
 * 日期真实、完整，用阿拉伯数字，月、日不编虚位；文件头里的日期写作 2015-03-02。
 *
 * 成文日期写「2015年3月2日」：年份写全，不写「03月」「02日」。2012 年 7 月 1 日以前的公文成文日期用汉字，照原文。正文里的日期
 * 也查：不存在的日子、「2020年3月1月」这样的错字、缺月或缺日的日期。「2015年1月—2015年3月」「3月10日」「2015年3月15、16日」
 * 这些写法都对，不报。
 *
 * @example 错 文件头
 * ```md
 * ---
 * date: 2015-3-2
 * ---
 * ```
 * @example 错 没有这一天
 * ```md
 * ---
 * date: 2015-02-30
 * ---
 * ```
 * @example 错 正文
 * ```md
 * 本办法自2020年3月1月起施行。
 * ```
 * @example 错 虚位
 * ```md
 * 截止日期为2015年03月05日。
 * ```
 * @example 对
 * ```md
 * ---
 * date: 2015-03-02
 * effective: 2015-04-01
 * ---
 *
 * 各区、县（市）人民政府：
 *
 * 2015年1月—2015年3月为准备阶段，3月10日前上报方案，2015年3月15、16日集中培训，2016年2月29日前完成。
 * ```
 */
import {
  compareDates,
  formatDate,
  formatIsoDate,
  isRealDate,
  parseIsoDate,
  type CivilDate,
} from '../../model/date.js';
import type { Bilingual } from '../../model/finding.js';
import { matchesOf } from '../../model/matches.js';
import type { Notice } from '../../model/notice.js';
import { textOf, type Prose } from '../../model/prose.js';
import type { Source } from '../../model/source.js';
import { ARABIC_SINCE, hanDate } from '../../model/written-date.js';
import type { NoticeRule, Violation } from '../rule.js';
import { shouldBe, TERMS } from '../wording.js';

export const dateForm: NoticeRule = {
  id: 'date-form',
  reach: 'notice',
  severity: 'error',
  authority: 'standard',
  basis: 'GB/T 9704—2012 7.3.5.4',
  *check(notice) {
    const { source, front, proses } = notice;
    yield* isoDate(source, 'date', front.date, TERMS.dateOfSigning);
    yield* isoDate(source, 'effective', front.effective, TERMS.dayOfEffect);
    yield* isoDate(source, 'expires', front.expires, TERMS.dayOfExpiry);
    yield* signedDate(notice);
    for (const prose of proses) {
      // What the front matter gives was said of the front matter.
      if (prose.kind === 'signatureLine' && prose.node?.position === undefined) continue;
      yield* datesIn(prose, source);
    }
  },
  *checkOtherFiles({ issues }) {
    for (const { source, published } of issues)
      yield* isoDate(source, 'published', published, TERMS.dateOfPublication);
  },
};

function* isoDate(
  source: Source,
  key: string,
  text: string | undefined,
  name: Bilingual,
): Generator<Violation> {
  if (text === undefined || parseIsoDate(text) !== undefined) return;
  const place = source.yamlPlace(key);
  const digits = /^(\d{4})(?:年|[-/.．－／])(\d{1,2})(?:月|[-/.．－／])(\d{1,2})日?$/u.exec(
    text.normalize('NFKC').trim(),
  );
  const date = digits === null ? undefined : dateOf(digits[1], digits[2], digits[3]);
  if (date === undefined) {
    const reason = {
      zh: `${name.zh}应为年-月-日，如「2015-03-02」，实为「${text}」`,
      en: `the ${name.en} should be year-month-day, such as “2015-03-02”, is “${text}”`,
    };
    yield { source, place, reason, actual: text };
  } else if (!isRealDate(date)) {
    const reason = { zh: `${name.zh}「${text}」没有这一天`, en: `the ${name.en} “${text}” is no real day` };
    yield { source, place, reason, actual: text };
  } else {
    const right = formatIsoDate(date);
    yield { source, place, reason: shouldBe(right, text, name), actual: text, expected: [right] };
  }
}

const HAN_DATE = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日$/u;

/** The date in a signature that the editor has placed is the one of the front matter, in Arabic numerals since 2012-07. */
function* signedDate({ source, front, tree, date }: Notice): Generator<Violation> {
  if (date === undefined) return;
  const lines = (tree.children[0]?.children ?? []).flatMap((block) =>
    block.type === 'signature' && block.position !== undefined ? block.children : [],
  );
  for (const line of lines) {
    const text = textOf(line).trim();
    const han = HAN_DATE.exec(text);
    const signed = han === null ? arabicDate(text) : hanDate(han[1], han[2], han[3]);
    if (signed === undefined || line.position === undefined) continue;
    const right = formatDate(date);
    const same = formatDate(signed) === right;
    const arabic = compareDates(date, ARABIC_SINCE) >= 0;
    if (!same && isRealDate(signed)) {
      yield {
        source,
        place: line.position,
        reason: {
          zh: `署名处的成文日期应为「${right}」（文件头 ${front.date}），实为「${text}」`,
          en: `the date in the signature should be “${right}” (front matter: ${front.date}), is “${text}”`,
        },
        actual: text,
        related: [{ path: source.path, place: source.yamlPlace('date'), reason: TERMS.dateOfSigning }],
      };
    } else if (same && han !== null && arabic) {
      const reason = {
        zh: `成文日期应为「${right}」，用阿拉伯数字，实为「${text}」`,
        en: `the date of signing should be “${right}”, in Arabic numerals, is “${text}”`,
      };
      yield { source, place: line.position, reason, actual: text, expected: [right] };
    }
  }
}

function arabicDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(text);
  return match === null ? undefined : dateOf(match[1], match[2], match[3]);
}

function dateOf(year = '', month = '', day = ''): CivilDate {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

// 2015年3月2日 and what is written in its stead. 2015年3日 lacks the month.
const WRITTEN =
  /(?<![\d.．])(?:(\d+)年)?(?:(\d{1,2})月(?:(\d{1,2})(日|月(?![份底初末中]))?)?|(?<=年)(\d{1,2})日)/gu;
const WRITTEN_HAN =
  /(?<![〇○零一二三四五六七八九十])([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/gu;
// After these a day without 日 is complete; 15、16日 and 15至20日 share the 日.
const AFTER_DAY = /^(?:$|[，。；）前起])/u;

function* datesIn(prose: Prose, source: Source): Generator<Violation> {
  for (const match of matchesOf(prose.text, WRITTEN)) {
    const problem = problemOf(
      match,
      prose.text.slice(match.index + match[0].length, match.index + match[0].length + 1),
    );
    if (problem === undefined) continue;
    const place = prose.place(match.index, match.index + match[0].length);
    yield { source, place, actual: match[0], ...problem };
  }
  for (const match of matchesOf(prose.text, WRITTEN_HAN)) {
    if (isRealDate(hanDate(match[1], match[2], match[3]))) continue;
    const place = prose.place(match.index, match.index + match[0].length);
    yield { source, place, reason: noSuchDay(match[0]), actual: match[0] };
  }
}

const DATE: Bilingual = { zh: '日期', en: 'date' };

function noSuchDay(date: string): Bilingual {
  return { zh: `日期「${date}」没有这一天`, en: `there is no day “${date}”` };
}

function problemOf(
  match: RegExpExecArray,
  after: string,
): Pick<Violation, 'reason' | 'expected'> | undefined {
  const [text, year, month, day, unit, dayAlone] = match;
  const dated = year?.length === 4;
  if (dayAlone !== undefined) {
    const reason = { zh: `日期「${text}」缺月份`, en: `the date “${text}” lacks its month` };
    return dated ? { reason } : undefined;
  }
  const full = unit === '日' || (unit === '月' && dated);
  const lacksDay = dated && day !== undefined && unit === undefined && AFTER_DAY.test(after);
  if (year !== undefined && year.length > 2 && !dated && (full || year.length > 4)) {
    return {
      reason: {
        zh: `年份应为四位数字，实为「${year}年」`,
        en: `a year should have four digits, is “${year}年”`,
      },
    };
  }
  if (!dated && !full) return paddedMonth(text, month, year);
  const date = {
    year: dated ? Number(year) : 2000,
    month: Number(month),
    day: full || lacksDay ? Number(day) : 1,
  };
  if (date.month < 1 || date.month > 12) {
    return {
      reason: { zh: `日期「${text}」没有这个月`, en: `the date “${text}” has a month that does not exist` },
    };
  }
  if (!isRealDate(date)) return { reason: noSuchDay(text) };
  const right = [
    year === undefined ? '' : `${year}年`,
    `${date.month}月`,
    full || lacksDay ? `${date.day}日` : (day ?? ''),
  ].join('');
  return right === text ? undefined : { reason: shouldBe(right, text, DATE), expected: [right] };
}

/** 03月 by itself, and not the 05月 of 2014、05月 that may be a number of something else. */
function paddedMonth(text: string, month: string | undefined, year: string | undefined) {
  if (year !== undefined || month?.startsWith('0') !== true || Number(month) === 0) return undefined;
  const right = `${Number(month)}月${text.slice(month.length + 1)}`;
  return { reason: shouldBe(right, text, DATE), expected: [right] };
}
