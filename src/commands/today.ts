import type { CivilDate } from '../model/date.js';
import { UsageError } from './errors.js';

// The law of the city goes by its own clock, wherever the machine stands.
const CLOCK = new Intl.DateTimeFormat('en', {
  calendar: 'gregory',
  numberingSystem: 'latn',
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
// What a Date can hold, in seconds.
const LAST_SECOND = 8_640_000_000_000;

/**
 * The day in China on which the command runs; of the moment that SOURCE_DATE_EPOCH names (seconds since 1970-01-01 UTC,
 * reproducible-builds.org), for builds that must repeat.
 *
 * @throws UsageError where SOURCE_DATE_EPOCH is no such number.
 */
export function today(): CivilDate {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? '';
  if (epoch !== '' && !(/^\d+$/.test(epoch) && Number(epoch) <= LAST_SECOND))
    throw new UsageError(`SOURCE_DATE_EPOCH 应为 1970 年以来的秒数，实为「${epoch}」`);
  return dayInChina(epoch === '' ? new Date() : new Date(Number(epoch) * 1000));
}

/** The day that a moment is of in China. */
export function dayInChina(time: Date): CivilDate {
  const parts = CLOCK.formatToParts(time);
  const numberOf = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  return { year: numberOf('year'), month: numberOf('month'), day: numberOf('day') };
}
