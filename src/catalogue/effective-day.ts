import { formatIsoDate, type CivilDate } from '../model/date.js';
import type { Effect } from '../model/effect.js';
import type { FrontMatter } from '../model/notice.js';

/**
 * The day on which a notice begins to hold, where its front matter or its text names one; undefined where it is only
 * the day of signing, on which an act begins that says nothing of it.
 */
export function effectiveDay(
  { effective: written, date }: Pick<FrontMatter, 'effective' | 'date'>,
  { effective }: Effect,
): CivilDate | undefined {
  if (effective === undefined) return undefined;
  return written === undefined && formatIsoDate(effective) === date ? undefined : effective;
}
