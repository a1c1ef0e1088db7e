import type { Position } from 'unist';
import type { Archive } from '../model/archive.js';
import { fact } from '../model/fact.js';
import { findMentions } from '../model/mention.js';
import { keyOf, type Notice } from '../model/notice.js';
import { knownPrefixes, type Publication } from '../model/publication.js';
import { titleKey } from '../model/register.js';
import type { UnreadClause } from './change.js';

/** The notices of an archive by the titles under which they may be named (`noticesByTitle`). */
export type TitledActs = ReadonlyMap<string, readonly Notice[]>;

/** The document that a title names. A text that is printed again below its decision has the title of the first one. */
export function keyOfTitle(
  title: string,
  from: Notice,
  amended: readonly string[],
  titles: TitledActs,
): string | undefined {
  const [only, another] = keysOfTitle(title, from, amended, titles);
  return another === undefined ? only : undefined;
}

function keysOfTitle(
  title: string,
  from: Notice,
  amended: readonly string[],
  titles: TitledActs,
): readonly string[] {
  const keys = [...new Set((titles.get(titleKey(title)) ?? []).filter((each) => each !== from).map(keyOf))];
  const said = keys.length > 1 ? keys.filter((key) => amended.includes(key)) : keys;
  return said.length === 0 ? keys : said;
}

const MAY_AMEND = /《[^》]+》/u;

/**
 * What amends an act by a title that several acts have, without its number. Which one is meant nobody can know, so that
 * none of them is sure from that day on.
 */
export function namedByTitleAlone(
  { notices, register, publication }: Archive,
  titles: TitledActs,
  amendedBy: (notice: Notice) => readonly string[] | undefined,
): UnreadClause[] {
  const shared = [...titles.values()].some((all) => new Set(all).size > 1);
  if (!shared) return [];
  return notices.flatMap((from) => {
    const { effective } = register.effect(from);
    if (effective === undefined) return [];
    const told = new Set<string>();
    return amendedByTitle(from, publication).flatMap(({ title, place, words }): UnreadClause[] => {
      if (told.has(title)) return [];
      const targets = keysOfTitle(title, from, amendedBy(from) ?? [], titles);
      if (targets.length < 2) return [];
      told.add(title);
      return [{ from, place, words, targets, effective, title }];
    });
  });
}

/** An act that a notice says it amends, and names by its title alone. */
interface AmendedByTitle {
  readonly title: string;
  readonly words: string;
  readonly place: Position;
}

export const amendedByTitle = fact(
  'amended-by-title',
  ({ proses }, publication: Publication): readonly AmendedByTitle[] => {
    const prefixes = knownPrefixes(publication);
    return proses.flatMap((prose) => {
      if (prose.quoted || prose.kind !== 'paragraph' || !MAY_AMEND.test(prose.text)) return [];
      return findMentions(prose.text, prefixes).flatMap(({ kind, title, number, start, end }) =>
        kind !== 'amends' || number !== undefined || title === undefined
          ? []
          : [{ title, words: prose.text.slice(start, end), place: prose.place(start, end) }],
      );
    });
  },
);
