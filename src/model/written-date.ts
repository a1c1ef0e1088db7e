import type { CivilDate } from './date.js';
import { parseNumeral } from './numeral.js';

const ARABIC = /(?<!\d)(\d{4})[年.．/-](\d{1,2})[月.．/-](\d{1,2})日?$/u;
const HAN =
  /(?<![〇○零一二三四五六七八九])([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/u;

/** The day since which dates of signing are written in Arabic numerals (条例 of 2012; GB/T 9704—2012 7.3.5.4). */
export const ARABIC_SINCE: CivilDate = { year: 2012, month: 7, day: 1 };

/** A date at the end of a text, in whatever numerals and form it is typed. */
export interface DateAtEnd {
  readonly date: CivilDate;
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
  readonly numerals: 'arabic' | 'han';
}

/**
 * The date with which a text ends: 2015年3月2日, 2015-03-02, 2015.3.2 or 二〇一五年三月二日. The text has no blanks; the day
 * need not exist.
 */
export function dateAtEnd(text: string): DateAtEnd | undefined {
  const arabic = ARABIC.exec(text);
  if (arabic !== null) {
    const [, year, month, day] = arabic.map(Number);
    return {
      date: { year: year ?? 0, month: month ?? 0, day: day ?? 0 },
      start: arabic.index,
      numerals: 'arabic',
    };
  }
  const han = HAN.exec(text);
  if (han === null) return undefined;
  return { date: hanDate(han[1], han[2], han[3]), start: han.index, numerals: 'han' };
}

/** The day that three numerals write; 0 where one is none. */
export function hanDate(year = '', month = '', day = ''): CivilDate {
  const digits = Array.from(year, (digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit)));
  return { year: Number(digits.join('')), month: parseNumeral(month) ?? 0, day: parseNumeral(day) ?? 0 };
}
