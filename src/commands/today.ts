import type { CivilDate } from '../model/date.js';

/** The day on which the command runs, in local time; the one that SOURCE_DATE_EPOCH names, for builds that must repeat. */
export function today(): CivilDate {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
