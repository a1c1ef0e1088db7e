import { noticesOf, type Edition } from '../edition/edition.js';
import type { NoticeCorrection } from './corrections.js';
import type { NoticePlace } from './notice-place.js';

/** The day on which an issue came out, written 2015-04-15: as recorded, or else that of its latest notice. */
export function issueDay(edition: Edition): string {
  return edition.issue.published ?? latestDay(noticesOf(edition).map(({ front }) => front.date));
}

/** The day on which a notice came out with its issue, or else on which it was signed. */
export function noticeDay({ edition, notice }: Pick<NoticePlace, 'edition' | 'notice'>): string {
  return edition.issue.published ?? notice.front.date;
}

/** The day on which what the site says of a notice last changed: it came out, or was corrected. */
export function changedDay(
  entry: Pick<NoticePlace, 'edition' | 'notice'> & { readonly corrections: readonly NoticeCorrection[] },
): string {
  return latestDay([noticeDay(entry), ...entry.corrections.map(({ day }) => day)]);
}

/** The latest of at least one day. */
export function latestDay(days: readonly string[]): string {
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
