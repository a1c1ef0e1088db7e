import type { Catalogue } from '../catalogue/catalogue.js';
import { EVERYDAY_WORDS } from './everyday-words.js';
import type { SiteFile } from './site-file.js';
import { traditionalCharacters } from './traditional-characters.js';

/** What the search knows beside the texts: `search/words.json`. */
export interface SearchWords {
  /** Groups of words that find each other's texts: those of the editors, and those that come with the program. */
  readonly synonyms: readonly (readonly string[])[];
  /** People of rosters and appointments, organs and subject words, for whoever has mistyped one. */
  readonly names: readonly string[];
}

export function searchWords({ entries, synonyms }: Catalogue): SearchWords {
  const names = entries.flatMap(({ notice: { issuers, front, appointments, digest } }) => [
    ...issuers,
    ...(front.keywords ?? []),
    ...appointments.map(({ person }) => person),
    ...digest().people,
  ]);
  return { synonyms: [...synonyms, ...EVERYDAY_WORDS], names: [...new Set(names)].sort() };
}

/** The words, and the table of traditional characters, which is loaded only where one was typed. */
export function searchWordFiles(catalogue: Catalogue): SiteFile[] {
  return [
    { path: 'search/words.json', content: `${JSON.stringify(searchWords(catalogue))}\n` },
    { path: 'search/traditional.txt', content: `${traditionalCharacters()}\n` },
  ];
}
