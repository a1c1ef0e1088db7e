/** A day of the calendar, without a time or a time zone. Month and day count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date written `2015-03-02`, or undefined where the text has another form or the day does not exist. */
export function parseIsoDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  return realDate(match[1], match[2], match[3]);
}

/** The day that three written numbers name, or undefined where one is no number or there is no such day. */
export function realDate(
  year: string | number | undefined,
  month: string | undefined,
  day: string | undefined,
): CivilDate | undefined {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isRealDate(date) ? date : undefined;
}

/** Whether the day exists in the Gregorian calendar. */
export function isRealDate({ year, month, day }: CivilDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** 2015年3月2日: Arabic, complete, unpadded (GB/T 9704 7.3.5.4). */
export function formatDate({ year, month, day }: CivilDate): string {
  return `${year}年${month}月${day}日`;
}

/** 2015-03-02, for machines. */
export function formatIsoDate({ year, month, day }: CivilDate): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/** A length of time as acts state it: 2年, 三个月, 30日. */
export interface Span {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/** The day a span later; where its month has no such day, the last of the month. */
export function addSpan(
  { year, month, day }: CivilDate,
  { years = 0, months = 0, days = 0 }: Span,
): CivilDate {
  const ahead = month - 1 + months + 12 * years;
  const lastOfMonth = new Date(Date.UTC(year, ahead + 1, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, ahead, Math.min(day, lastOfMonth) + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Negative where `a` is the earlier day, 0 for the same. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
