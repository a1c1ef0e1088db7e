import type { Node } from 'unist';
import { isRealDate, type CivilDate } from './date.js';
import type { Notice } from './notice.js';
import { parseNumeral } from './numeral.js';
import { textOf } from './prose.js';
import type { ChronicleEntry } from './tree.js';
import { withoutSpace } from './without-space.js';

/** A day as far as it is written or known; a part that is undefined stands nowhere. */
export interface PartialDay {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number;
}

/** The days with which an entry begins. */
export interface WrittenDays {
  /** As written: 3月1日至3日. */
  readonly text: string;
  /** Undefined for 同日, the days of the entry before. */
  readonly from: PartialDay | undefined;
  readonly to: PartialDay | undefined;
}

/** What happened when, as a chronicle tells it. */
export interface ChronicleEvent {
  readonly entry: ChronicleEntry;
  /** The first and the last day; undefined for 同日 with which a chronicle begins. */
  readonly from: PartialDay | undefined;
  readonly to: PartialDay | undefined;
}

/** The time that a chronicle is about. */
export interface Period {
  readonly year: number | undefined;
  readonly firstMonth: number | undefined;
  readonly lastMonth: number | undefined;
}

const DAY = '(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日';
const DAYS = new RegExp(`^(?:(?:同|是|当)日|${DAY}(?:(?:至|到|[—–～~-]+)${DAY})?)(?=[\\s，,：:])`, 'u');

/** The days at the beginning of a text, or undefined where it begins with something else. */
export function parseDays(text: string): WrittenDays | undefined {
  const match = DAYS.exec(text);
  if (match === null) return undefined;
  const [whole, year, month, day, toYear, toMonth, toDay] = match;
  const from = partialDay(year, month, day);
  return { text: whole, from, to: partialDay(toYear, toMonth, toDay) ?? from };
}

function partialDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): PartialDay | undefined {
  if (day === undefined) return undefined;
  return { year: numberIn(year), month: numberIn(month), day: Number(day) };
}

function numberIn(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

const YEAR = /(\d{4})年/u;
const MONTHS = /(?<!\d)(\d{1,2})(?:月?(?:至|—|–|-|～|、)(\d{1,2}))?月/u;
const QUARTER = /第?([一二三四1-4])季度/u;
const HALF = /([上下])半年/u;

/** The time that a title names: 2015年3月大事记, 2015年第一季度大事记. */
export function periodOf(title: string): Period {
  const year = numberIn(YEAR.exec(title)?.[1]);
  const months = MONTHS.exec(title.replace(YEAR, ''));
  const quarter = QUARTER.exec(title)?.[1];
  const half = HALF.exec(title)?.[1];
  if (quarter !== undefined) {
    const value = parseNumeral(quarter) ?? Number(quarter);
    return { year, firstMonth: value * 3 - 2, lastMonth: value * 3 };
  }
  if (half !== undefined)
    return { year, firstMonth: half === '上' ? 1 : 7, lastMonth: half === '上' ? 6 : 12 };
  const firstMonth = numberIn(months?.[1]);
  return { year, firstMonth, lastMonth: numberIn(months?.[2]) ?? firstMonth };
}

const MONTH_ALONE = /^(?:(\d{4})年)?(?:(\d{1,2})|([一二三四五六七八九十]{1,2}))月份?$/u;

/**
 * The events of a chronicle in their order. Year and month of a day that names none are those of the entry or the
 * heading (3月, 三月) before it, or else of the title.
 */
export function chronicleOf({ front, tree }: Pick<Notice, 'front' | 'tree'>): ChronicleEvent[] {
  const period = periodOf(front.title);
  let { year } = period;
  let month = period.firstMonth === period.lastMonth ? period.firstMonth : undefined;
  let before: Omit<ChronicleEvent, 'entry'> = { from: undefined, to: undefined };
  return tree.children.flatMap(({ children }) =>
    children.flatMap((block): ChronicleEvent[] => {
      const heading = block.type === 'chronicleEntry' ? null : MONTH_ALONE.exec(wordsOf(block));
      if (heading !== null) {
        year = numberIn(heading[1]) ?? year;
        month = numberIn(heading[2]) ?? parseNumeral(heading[3] ?? '') ?? month;
      }
      if (block.type !== 'chronicleEntry') return [];
      const { from, to = from } = parseDays(block.days + END) ?? {};
      if (from !== undefined && to !== undefined) {
        year = from.year ?? year;
        month = from.month ?? month;
        const since = { year, month, day: from.day };
        before = { from: since, to: { year: to.year ?? year, month: to.month ?? month, day: to.day } };
      }
      return [{ entry: block, ...before }];
    }),
  );
}

// `parseDays` wants to see that the days end.
const END = '　';

function wordsOf(block: Node): string {
  return block.type === 'heading' || block.type === 'paragraph' ? withoutSpace(textOf(block)) : '';
}

/** What an entry tells, without the days before it. */
export function eventText(entry: ChronicleEntry): string {
  return textOf(entry).slice(entry.days.length).trimStart();
}

/** The day whole, where it is known and there is one. */
export function wholeDay(day: PartialDay | undefined): CivilDate | undefined {
  if (day?.year === undefined || day.month === undefined) return undefined;
  const whole = { year: day.year, month: day.month, day: day.day };
  return isRealDate(whole) ? whole : undefined;
}
