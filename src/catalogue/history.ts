import { keyOf } from '../model/notice.js';
import type { Register, RelationKind } from '../model/register.js';
import { addSpan, compareDates, parseIsoDate, type CivilDate } from '../model/date.js';
import type { NoticeCorrection } from './corrections.js';
import { documentLink, type DocumentLink } from './document-link.js';
import { effectiveDay } from './effective-day.js';
import { groupRelations } from './relation-groups.js';

/** What happens to a document. */
export type Happening =
  | 'signed'
  | 'effective'
  | 'corrected'
  | 'amended'
  | 'extended'
  | 'repealed'
  | 'expired';

export interface HistoryEvent {
  readonly what: Happening;
  readonly day: CivilDate;
  /** The document that did it. */
  readonly by: DocumentLink | undefined;
  /** Whether the day is still to come. */
  readonly isAhead: boolean;
}

// What comes first where two fall on one day.
const ORDER: readonly Happening[] = [
  'signed',
  'effective',
  'corrected',
  'amended',
  'extended',
  'repealed',
  'expired',
];

/** What a document does by what another does with it. */
const DONE: Readonly<Partial<Record<RelationKind, Happening>>> = {
  amends: 'amended',
  extends: 'extended',
  repeals: 'repealed',
  voids: 'expired',
};

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
      const what = DONE[kind];
      // One that has no end cannot be extended.
      if (what === undefined || (what === 'extended' && effect.extendedBy === undefined)) return [];
      return event(what, register.effect(from).effective, documentLink(keyOf(from), register, urls));
    });
  const events = [
    ...event('signed', notice.date),
    ...event('effective', effectiveDay(notice.front, effect)),
    ...changes,
    // The last day is the act's own: it has expired on the next.
    ...event('expired', effect.expires === undefined ? undefined : addSpan(effect.expires, { days: 1 })),
  ].sort(inTimeOrder);
  const end = events.findIndex(
    ({ what, by }) => what === 'repealed' || (what === 'expired' && by !== undefined),
  );
  return end === -1 ? events : events.slice(0, end + 1);
}

/** The history with what later issues have corrected, once for each corrigendum. */
export function withCorrections(
  history: readonly HistoryEvent[],
  corrections: readonly NoticeCorrection[],
): HistoryEvent[] {
  const once = new Map(corrections.map((correction) => [correction.by.url, correction]));
  const events = Array.from(once.values()).flatMap(({ by, day: written }): HistoryEvent[] => {
    const day = parseIsoDate(written);
    return day === undefined ? [] : [{ what: 'corrected', day, by, isAhead: false }];
  });
  return [...history, ...events].sort(inTimeOrder);
}

function inTimeOrder(a: HistoryEvent, b: HistoryEvent): number {
  return compareDates(a.day, b.day) || ORDER.indexOf(a.what) - ORDER.indexOf(b.what);
}
