import type { Position } from 'unist';
import { fact } from './fact.js';
import { listedDocuments, type ListedDocument } from './listed-effect.js';
import { findMentions, type Mention } from './mention.js';
import type { Notice } from './notice.js';
import { parseDocumentNumber } from './document-number.js';
import type { Prose } from './prose.js';
import { knownPrefixes, type Publication } from './publication.js';

/** Where a notice names a document, and what it does with it there. */
export interface Naming extends Pick<Mention, 'title' | 'number' | 'kind' | 'until' | 'start'> {
  /** The index of the run of text among those of the notice. */
  readonly prose: number;
  readonly place: Position;
}

/** What a notice names in lists, and the titles of which it was asked whether the archive has them. */
export interface ListedNamings {
  readonly namings: readonly Naming[];
  readonly asked: readonly string[];
}

/** The documents that a notice names in its sentences, in reading order. */
export const sentenceNamings = fact('namings', (notice, publication: Publication): readonly Naming[] => {
  const prefixes = knownPrefixes(publication);
  return notice.proses.flatMap((prose, index) =>
    isOwnNumber(prose) || !/[》号]/u.test(prose.text)
      ? []
      : findMentions(prose.text, prefixes).map((mention) => namingOf(mention, prose, index)),
  );
});

/** What a notice names in its lists as long as the archive has no document of any title that stands there without 《》. */
export const listNamings = fact('list-namings', (notice, publication: Publication): ListedNamings => {
  const asked = new Set<string>();
  const ask = (title: string): boolean => {
    asked.add(title);
    return false;
  };
  return { namings: listedIn(notice, publication, ask), asked: [...asked] };
});

/** The documents that a notice names in lists and tables, where `isTitle` knows the titles of the archive. */
export function listedNamings(
  notice: Notice,
  publication: Publication,
  isTitle: (title: string) => boolean,
): readonly Naming[] {
  const { namings, asked } = listNamings(notice, publication);
  return asked.some(isTitle) ? listedIn(notice, publication, isTitle) : namings;
}

function listedIn(
  notice: Notice,
  publication: Publication,
  isTitle: (title: string) => boolean,
): readonly Naming[] {
  const indexes = new Map(notice.proses.map((prose, index) => [prose, index]));
  return listedDocuments(notice, { prefixes: knownPrefixes(publication), isTitle })
    .filter(({ prose }) => !isOwnNumber(prose))
    .map((listed) => namingOf(listed, listed.prose, indexes.get(listed.prose) ?? 0));
}

function namingOf(
  { title, number, kind, until, start, end }: Mention | ListedDocument,
  prose: Prose,
  index: number,
): Naming {
  return { title, number, kind, until, start, prose: index, place: prose.place(start, end) };
}

/** The number that an enclosed document bears below its title. */
function isOwnNumber({ node, text }: Prose): boolean {
  return node?.type === 'titleNote' && parseDocumentNumber(text.trim()) !== undefined;
}
