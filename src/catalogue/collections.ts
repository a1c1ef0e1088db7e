import { groupBy } from '../model/group-by.js';
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

/** Gives the collections of the notices that the issues of a year carry; those without any are left out. */
export function collectionsByYear({
  organs,
  sections,
  subjects,
}: Collections): (year: number) => Collections {
  const split = (collections: readonly Collection[]) => {
    const all = collections.map((collection) => ({
      collection,
      byYear: groupBy(collection.entries, ({ edition }) => edition.issue.year),
    }));
    return (year: number): Collection[] =>
      all.flatMap(({ collection, byYear }) => {
        const entries = byYear.get(year);
        return entries === undefined ? [] : [{ ...collection, entries }];
      });
  };
  const [organsOf, sectionsOf, subjectsOf] = [split(organs), split(sections), split(subjects)];
  return (year) => ({ organs: organsOf(year), sections: sectionsOf(year), subjects: subjectsOf(year) });
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
