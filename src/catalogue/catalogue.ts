import type { Edition } from '../edition/edition.js';
import type { Pagination } from '../edition/pagination.js';
import { withIndexPages } from '../edition/year-index.js';
import type { CivilDate } from '../model/date.js';
import type { Correction } from '../model/corrigendum.js';
import { NO_MEMORY, type Memory } from '../model/memory.js';
import type { Publication } from '../model/publication.js';
import type { Register } from '../model/register.js';
import { entriesByIssue, type CatalogueEntry } from './catalogue-entry.js';
import type { ActHistory } from '../consolidation/versions.js';
import { amendedAct, type ActVersion, type AmendedAct } from './act-versions.js';
import type { ProvisionHistory } from './provision-history.js';
import type { TextChange } from './text-change.js';
import { collectionsOf, type Collections } from './collections.js';
import { effectChanges, type EffectChanges } from './effect-changes.js';

/** The archive as it is published on one day: what the web edition is made from. Every list is made once, and only read. */
export interface Catalogue {
  /** The gazette itself: its names, series, colophon, and the address of its site. */
  readonly publication: Publication;
  /** Every issue, the oldest first; an index of its year has the pages that printing has found. */
  readonly editions: readonly Edition[];
  /** Every notice, in print order, those of the oldest issue first. */
  readonly entries: readonly CatalogueEntry[];
  /** The same notices by the name of the edition that carries them (2015-03); every edition has its list. */
  readonly entriesByIssue: ReadonlyMap<string, readonly CatalogueEntry[]>;
  /** The same notices by organ, by section and by subject word. */
  readonly collections: Collections;
  /** What comes into force and what ends in the twelve months before and after `today`. */
  readonly effectChanges: EffectChanges;
  /** How acts that others amend read after each change, by the keys of the acts. */
  readonly versions: ReadonlyMap<string, readonly ActVersion[]>;
  /** The articles of these acts, each through all versions. */
  readonly provisions: ReadonlyMap<string, readonly ProvisionHistory[]>;
  /** Where the notices of a printed issue stand, by the edition's name; nothing for an issue that was not printed. */
  readonly paginations: ReadonlyMap<string, Pagination>;
  /** Names of the editions, and ids of the notices, that have a PDF. */
  readonly pdfs: ReadonlySet<string>;
  /** Changes of a notice's file since its issue was published, by the file, the oldest first; one that has none is not there. */
  readonly textChanges: ReadonlyMap<string, readonly TextChange[]>;
  /** Groups of words that mean the same to a reader, as the editors keep them. */
  readonly synonyms: readonly (readonly string[])[];
  /** The day for which all says what is in force. */
  readonly today: CivilDate;
}

/** What a catalogue is made from: all issues of an archive, and what its register knows of their notices. */
export interface CatalogueInput extends Pick<
  Catalogue,
  'publication' | 'editions' | 'paginations' | 'pdfs' | 'textChanges' | 'synonyms' | 'today'
> {
  readonly register: Register;
  /** What corrigenda of the archive correct. */
  readonly corrections: readonly Correction[];
  /** How acts that others amend have read, by their keys. */
  readonly histories: ReadonlyMap<string, ActHistory>;
  /** Has the texts of acts that earlier builds have made. */
  readonly memory?: Memory;
}

export function catalogue({
  register,
  corrections,
  histories,
  memory = NO_MEMORY,
  ...input
}: CatalogueInput): Catalogue {
  const { publication, paginations, today } = input;
  const editions = input.editions.map((edition) => withIndexPages(edition, paginations));
  const byIssue = entriesByIssue(editions, paginations, register, today, corrections);
  const entries = [...byIssue.values()].flat();
  const acts = amendedActs(entries, histories, register, memory);
  return {
    ...input,
    editions,
    entries,
    entriesByIssue: byIssue,
    versions: new Map(Array.from(acts, ([key, { versions }]) => [key, versions])),
    provisions: new Map(Array.from(acts, ([key, { provisions }]) => [key, provisions])),
    collections: collectionsOf(entries, publication),
    effectChanges: effectChanges(entries, today),
  };
}

function amendedActs(
  entries: readonly CatalogueEntry[],
  histories: ReadonlyMap<string, ActHistory>,
  register: Register,
  memory: Memory,
): ReadonlyMap<string, AmendedAct> {
  if (histories.size === 0) return new Map();
  const urls = new Map(entries.map(({ notice: { key, url } }) => [key, url]));
  return new Map(
    Array.from(histories, ([key, history]) => [
      key,
      amendedAct(history, urls.get(key) ?? '', register, urls, memory),
    ]),
  );
}
