import { organUrl, sectionUrl, subjectUrl } from './addresses.js';
import type { Catalogue, CatalogueEntry } from './catalogue.js';

/** What has one organ, one section or one subject word in common. */
export interface Collection {
  readonly name: string;
  readonly url: string;
  /** In print order, the oldest issue first. */
  readonly entries: readonly CatalogueEntry[];
}

/** The organs that have signed a notice: those of the registry in its order, then others as they come. */
export function organs({ publication, entries }: Catalogue): Collection[] {
  const known = publication.series.map(({ issuer }) => issuer);
  return inOrder(
    known,
    collect(entries, organUrl, ({ notice }) => notice.issuers),
  );
}

/** The sections of all issues: those of the registry in its order, then others as they come. */
export function sections({ publication, entries }: Catalogue): Collection[] {
  const known = publication.series.map(({ section }) => section);
  return inOrder(
    known,
    collect(entries, sectionUrl, ({ section }) => [section]),
  );
}

const PINYIN = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** The subject words (主题词), by pinyin. */
export function subjects({ entries }: Catalogue): Collection[] {
  return collect(entries, subjectUrl, ({ notice }) => notice.front.keywords ?? []).sort((a, b) =>
    PINYIN.compare(a.name, b.name),
  );
}

/** By address, since two names may share one. */
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

function inOrder(names: readonly string[], collections: readonly Collection[]): Collection[] {
  const rank = ({ name }: Collection): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return [...collections].sort((a, b) => rank(a) - rank(b));
}
