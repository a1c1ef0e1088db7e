import { addSpan, compareDates, type CivilDate } from '../model/date.js';
import type { CatalogueEntry } from './catalogue-entry.js';
import { effectiveDay } from './effective-day.js';

/** A notice and the day on which something becomes of it. */
export interface EffectChange {
  readonly entry: CatalogueEntry;
  readonly day: CivilDate;
}

/** What changes in the law of the city around one day: twelve months back and twelve ahead. */
export interface EffectChanges {
  /** Notices that came into force on a day that they name, and hold; the latest first. */
  readonly begun: readonly EffectChange[];
  /** Notices not yet in force, whenever that will be; the next first. */
  readonly pending: readonly EffectChange[];
  /** Notices that hold until a last day, which is the day given; the next first. */
  readonly expiring: readonly EffectChange[];
  /** Notices repealed or expired, from the day given on; the latest first. */
  readonly ended: readonly EffectChange[];
}

export function effectChanges(entries: readonly CatalogueEntry[], today: CivilDate): EffectChanges {
  const [since, until] = [addSpan(today, { years: -1 }), addSpan(today, { years: 1 })];
  const holding = entries.filter(({ standing }) => ['in-force', 'amended'].includes(standing.status));
  const pending = entries.filter(({ standing }) => standing.status === 'pending');
  const isRecent = ({ day }: EffectChange): boolean => compareDates(since, day) <= 0;
  const isNear = ({ day }: EffectChange): boolean => compareDates(day, until) <= 0;
  return {
    begun: withDay(holding, ({ notice, effect }) => effectiveDay(notice.front, effect))
      .filter(isRecent)
      .sort(latestFirst),
    pending: withDay(pending, ({ effect }) => effect.effective).sort(nextFirst),
    expiring: withDay(holding, ({ effect }) => effect.expires)
      .filter(isNear)
      .sort(nextFirst),
    ended: withDay(entries, endOf).filter(isRecent).sort(latestFirst),
  };
}

/**
 * The next day after `today` on which pages say something else, though no issue has come out: something begins or ends to
 * hold on it, or did so a year before it, or will a year after it. Undefined where there is none.
 */
export function nextChangeDay(entries: readonly CatalogueEntry[], today: CivilDate): CivilDate | undefined {
  const days = entries.flatMap(({ history, effect }) => [
    ...history.map(({ day }) => day),
    ...(effect.expires === undefined ? [] : [effect.expires]),
  ]);
  return days
    .flatMap((day) => [
      day,
      // A day is of the last year up to its anniversary, and of the next from a year before it on.
      addSpan(addSpan(day, { years: 1 }), { days: 1 }),
      addSpan(day, { years: -1 }),
    ])
    .filter((day) => compareDates(day, today) > 0)
    .sort(compareDates)[0];
}

/** The day since which a notice no longer holds. */
function endOf({ standing: { status }, history }: CatalogueEntry): CivilDate | undefined {
  return status === 'repealed' || status === 'expired'
    ? history.find(({ what }) => what === status)?.day
    : undefined;
}

function withDay(
  entries: readonly CatalogueEntry[],
  dayOf: (entry: CatalogueEntry) => CivilDate | undefined,
): EffectChange[] {
  return entries.flatMap((entry) => {
    const day = dayOf(entry);
    return day === undefined ? [] : [{ entry, day }];
  });
}

function nextFirst(a: EffectChange, b: EffectChange): number {
  return compareDates(a.day, b.day);
}

function latestFirst(a: EffectChange, b: EffectChange): number {
  return compareDates(b.day, a.day);
}
