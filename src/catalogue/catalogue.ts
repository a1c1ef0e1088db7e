import type { CivilDate } from '../model/date.js';
import type { Effect } from '../model/effect.js';
import type { Publication } from '../model/publication.js';
import type { Register } from '../model/register.js';
import { noticesOf, type Edition } from '../edition/edition.js';
import { historyOf, type HistoryEvent } from './history.js';
import { noticePlaces, type NoticePlace } from './notice-place.js';
import type { Pagination } from '../edition/pagination.js';
import { standingOf, type Standing } from './standing.js';

/** A notice with all that pages, lists and feeds tell of it. */
export interface CatalogueEntry extends NoticePlace {
  readonly standing: Standing;
  readonly effect: Effect;
  /** What happens to it, in time order. */
  readonly history: readonly HistoryEvent[];
}

/** What the web edition is made from: every issue, and every notice as it stands on one day. */
export interface Catalogue {
  readonly publication: Publication;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  /** In print order, the oldest issue first. */
  readonly entries: readonly CatalogueEntry[];
  /** By the edition's name. */
  readonly paginations: ReadonlyMap<string, Pagination>;
  /** Names of the editions, and ids of the notices, that have a PDF. */
  readonly pdfs: ReadonlySet<string>;
  /** The day for which the pages say what is in force. */
  readonly today: CivilDate;
}

export interface CatalogueInput extends Pick<Catalogue, 'editions' | 'paginations' | 'pdfs' | 'today'> {
  readonly publication: Publication;
  readonly register: Register;
}

export function catalogue({ register, ...input }: CatalogueInput): Catalogue {
  const { editions, paginations, today } = input;
  const urls = new Map(editions.flatMap(noticesOf).map(({ number, url }) => [number, url]));
  const entries = editions.flatMap((edition) =>
    noticePlaces(edition, paginations.get(edition.name)).map((place): CatalogueEntry => {
      const { number } = place.notice;
      const notice = register.notices.get(number);
      return {
        ...place,
        standing: standingOf(number, register, urls, today),
        history: historyOf(number, register, urls, today),
        effect: notice === undefined ? { effective: undefined, expires: undefined } : register.effect(notice),
      };
    }),
  );
  return { ...input, entries };
}

/** Entries by what they have in common (their issue, each of their organs), in their order; keys as they first come. */
export function entriesBy<Key>(
  entries: readonly CatalogueEntry[],
  keysOf: (entry: CatalogueEntry) => Iterable<Key>,
): ReadonlyMap<Key, readonly CatalogueEntry[]> {
  const groups = new Map<Key, CatalogueEntry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}
