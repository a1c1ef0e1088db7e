import type { NoticePlace } from '../catalogue/notice-place.js';
import { noticesOf, type Edition } from '../edition/edition.js';

/** The day on which an issue came out, written 2015-04-15: as recorded, or else that of its latest notice. */
export function issueDay(edition: Edition): string {
  return edition.issue.published ?? latestDay(noticesOf(edition).map(({ front }) => front.date));
}

/** The day on which a notice came out with its issue, or else on which it was signed. */
export function noticeDay({ edition, notice }: Pick<NoticePlace, 'edition' | 'notice'>): string {
  return edition.issue.published ?? notice.front.date;
}

/** The latest of at least one day. */
export function latestDay(days: readonly string[]): string {
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
