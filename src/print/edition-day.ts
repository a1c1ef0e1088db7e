import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { parseIsoDate, type CivilDate } from '../model/date.js';

/** The day the issue came out; where that is not said, the day of its newest notice. */
export function editionDay(edition: Edition): CivilDate {
  const days = [
    edition.issue.published,
    ...noticesOf(edition)
      .map(({ front }) => front.date)
      .sort()
      .reverse(),
  ];
  return (
    days.flatMap((day) => parseIsoDate(day ?? '') ?? [])[0] ?? {
      year: edition.issue.year,
      month: 1,
      day: 1,
    }
  );
}
