import { addSpan, compareDates, type CivilDate } from '../model/date.js';
import { keyOf } from '../model/notice.js';
import type { Register } from '../model/register.js';
import { documentLink, type DocumentLink } from './document-link.js';
import { effectiveDay } from './effective-day.js';
import { groupRelations } from './relation-groups.js';

/** What happens to a document. */
export type Happening = 'signed' | 'effective' | 'amended' | 'repealed' | 'expired';

export interface HistoryEvent {
  readonly what: Happening;
  readonly day: CivilDate;
  /** The document that did it. */
  readonly by: DocumentLink | undefined;
  /** Whether the day is still to come. */
  readonly isAhead: boolean;
}

// What comes first where two fall on one day.
const ORDER: readonly Happening[] = ['signed', 'effective', 'amended', 'repealed', 'expired'];

/**
 * A notice of the archive from its signing to its repeal, in time order, seen from a day; nothing of other works.
 * `urls` are the addresses of the archive's notices by their keys.
 */
export function historyOf(
  key: string,
  register: Register,
  urls: ReadonlyMap<string, string>,
  today: CivilDate,
): HistoryEvent[] {
  const notice = register.notices.get(key);
  if (notice === undefined) return [];
  const effect = register.effect(notice);
  const event = (what: Happening, day: CivilDate | undefined, by?: DocumentLink): HistoryEvent[] =>
    day === undefined ? [] : [{ what, day, by, isAhead: compareDates(day, today) > 0 }];
  const changes = groupRelations(register.to(key), 'in')
    .flatMap(({ relations }) => relations)
    .flatMap(({ kind, from }) => {
      if (kind !== 'amends' && kind !== 'repeals') return [];
      const what = kind === 'amends' ? 'amended' : 'repealed';
      return event(what, register.effect(from).effective, documentLink(keyOf(from), register, urls));
    });
  const events = [
    ...event('signed', notice.date),
    ...event('effective', effectiveDay(notice.front, effect)),
    ...changes,
    // The last day is the act's own: it has expired on the next.
    ...event('expired', effect.expires === undefined ? undefined : addSpan(effect.expires, { days: 1 })),
  ].sort((a, b) => compareDates(a.day, b.day) || ORDER.indexOf(a.what) - ORDER.indexOf(b.what));
  const end = events.findIndex(({ what }) => what === 'repealed');
  return end === -1 ? events : events.slice(0, end + 1);
}
