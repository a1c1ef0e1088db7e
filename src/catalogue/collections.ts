import type { Publication } from '../model/publication.js';
import { byPinyin, inRegisteredOrder } from '../model/listing-order.js';
import { organUrl, sectionUrl, subjectUrl } from './addresses.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/** The notices that have one organ, one section or one subject word in common. */
export interface Collection {
  /** 绍兴市人民政府, 市政府文件, 社会救助 */
  readonly name: string;
  /** URL of its page, encoded. */
  readonly url: string;
  /** In print order, the oldest issue first. */
  readonly entries: readonly CatalogueEntry[];
}

/** The ways into the archive. */
export interface Collections {
  /** The organs that have signed a notice: those of the registry in its order, then others as they come. */
  readonly organs: readonly Collection[];
  /** The sections of all issues: those of the registry in its order, then others as they come. */
  readonly sections: readonly Collection[];
  /** The subject words (主题词), by pinyin. */
  readonly subjects: readonly Collection[];
}

export function collectionsOf(
  entries: readonly CatalogueEntry[],
  { series }: Pick<Publication, 'series'>,
): Collections {
  const organs = collect(entries, organUrl, ({ notice }) => notice.issuers);
  const sections = collect(entries, sectionUrl, ({ section }) => [section]);
  const subjects = collect(entries, subjectUrl, ({ notice }) => notice.front.keywords ?? []);
  return {
    organs: inRegisteredOrder(
      organs,
      ({ name }) => name,
      series.map(({ issuer }) => issuer),
    ),
    sections: inRegisteredOrder(
      sections,
      ({ name }) => name,
      series.map(({ section }) => section),
    ),
    subjects: subjects.sort((a, b) => byPinyin(a.name, b.name)),
  };
}

/** The collections of notices that the issues of one year carry; those without any are left out. */
export function ofYear(all: Collections, year: number): Collections {
  const own = (collections: readonly Collection[]): Collection[] =>
    collections
      .map((collection) => ({
        ...collection,
        entries: collection.entries.filter(({ edition }) => edition.issue.year === year),
      }))
      .filter(({ entries }) => entries.length > 0);
  return { organs: own(all.organs), sections: own(all.sections), subjects: own(all.subjects) };
}

/** Collections by their address, since two names may share one. */
function collect(
  entries: readonly CatalogueEntry[],
  urlOf: (name: string) => string,
  namesOf: (entry: CatalogueEntry) => readonly string[],
): Collection[] {
  const found = new Map<string, { name: string; url: string; entries: Set<CatalogueEntry> }>();
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      const url = urlOf(name);
      const collection = found.get(url) ?? { name, url, entries: new Set() };
      found.set(url, collection);
      collection.entries.add(entry);
    }
  }
  return Array.from(found.values(), (collection) => ({ ...collection, entries: [...collection.entries] }));
}
