import { noticesOf, type Edition } from '../edition/edition.js';
import type { Pagination } from '../edition/pagination.js';
import type { CivilDate } from '../model/date.js';
import type { Correction } from '../model/corrigendum.js';
import type { Effect } from '../model/effect.js';
import type { Register } from '../model/register.js';
import { correctionsByNotice, type NoticeCorrection } from './corrections.js';
import { holdingsOf } from './holdings.js';
import { historyOf, withCorrections, type HistoryEvent } from './history.js';
import { noticePlaces, type NoticePlace } from './notice-place.js';
import { standingOf, type Standing } from './standing.js';

/** A notice with its place in its issue, and what has become of it: all that pages, lists and feeds say of it. */
export interface CatalogueEntry extends NoticePlace {
  /** What is in force on the day of the catalogue, and what the notice and others do with each other. */
  readonly standing: Standing;
  /** The issues of which this is known, all of the archive: 2015年第3期. */
  readonly holdings: string;
  /** The first and the last day on which it holds by its own words. */
  readonly effect: Effect;
  /** What happens to it from its signing to its repeal, in time order. */
  readonly history: readonly HistoryEvent[];
  /** What later issues have corrected in it. */
  readonly corrections: readonly NoticeCorrection[];
}

/**
 * The entries of each issue by the edition's name (2015-03), in print order; the issues in the order of `editions`.
 * `paginations` are by the edition's name too; an issue without one has no page numbers.
 */
export function entriesByIssue(
  editions: readonly Edition[],
  paginations: ReadonlyMap<string, Pagination>,
  register: Register,
  today: CivilDate,
  allCorrections: readonly Correction[],
): ReadonlyMap<string, readonly CatalogueEntry[]> {
  const urls = new Map(editions.flatMap(noticesOf).map(({ key, url }) => [key, url]));
  const holdings = holdingsOf(editions);
  const corrected = correctionsByNotice(allCorrections, editions);
  const entryOf = (place: NoticePlace): CatalogueEntry => {
    const { key } = place.notice;
    const notice = register.notices.get(key);
    const corrections = corrected.get(place.notice.front) ?? [];
    return {
      ...place,
      standing: standingOf(key, register, urls, today),
      holdings,
      effect: notice === undefined ? { effective: undefined, expires: undefined } : register.effect(notice),
      history: withCorrections(historyOf(key, register, urls, today), corrections),
      corrections,
    };
  };
  return new Map(
    editions.map((edition) => [
      edition.name,
      noticePlaces(edition, paginations.get(edition.name)).map(entryOf),
    ]),
  );
}
