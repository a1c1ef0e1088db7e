import type { Archive } from '../../model/archive.js';
import { knownOrgans, type Publication } from '../../model/publication.js';
import { parseTitle } from '../../model/title.js';
import { phraseBook, phrasesAt, type PhraseBook } from './phrase-book.js';

/** The names that a line of a title may not break. */
export interface TitleNames {
  readonly organs: PhraseBook;
  /** The city, and its urban districts: 绍兴市, 绍兴市区. */
  readonly places: PhraseBook;
}

/**
 * The names of an archive: organs of its registry, those that issued its notices, and those that the titles of notices
 * and works open with.
 */
export function titleNames({ publication, notices, works }: Archive): TitleNames {
  const titles = [...notices.map(({ front }) => front.title), ...works.map(({ title }) => title)];
  const { city } = publication;
  return {
    organs: phraseBook([
      ...registeredOrgans(publication),
      ...notices.flatMap(({ front }) => front.issuer),
      ...titles.flatMap((title) => organsBefore(parseTitle(title).organ ?? '')),
    ]),
    places: phraseBook([city, `${city}区`]),
  };
}

/** The names that stand in a text, at whatever place: its lines follow from it and from these, whatever other names there are. */
export function namesIn(text: string, { organs, places }: TitleNames): string[][] {
  return [organs, places].map((book) =>
    Array.from({ length: text.length }, (_, at) => phrasesAt(book, text, at)).flat(),
  );
}

function registeredOrgans(publication: Publication): string[] {
  return [
    `${publication.city}人民政府`,
    ...knownOrgans(publication),
    ...Object.entries(publication.organs ?? {}).flatMap(([full, short]) => [full, ...short]),
  ];
}

const ORGAN = /(?:政府|国务院|办公室|办公厅|委员会|分区|法院|检察院|[局厅部委院办])$/u;

/** The organs that a title opens with, of a joint notice several. */
export function organsBefore(head: string): string[] {
  return head.split(/[\s、]+/u).filter((name) => ORGAN.test(name));
}
