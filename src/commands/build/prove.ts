import { proof, type Difference } from '../../edition/proof.js';
import { noticesOf, type Edition } from '../../edition/edition.js';
import { groupBy } from '../../model/group-by.js';
import { ProofError } from '../errors.js';
import { PROVED, type Carrier, type Piece, type Proved, type Reading } from './carrier.js';
import type { Made } from './make.js';

/** Characters that were compared with the edition, by its name and by what was compared. */
export type ProvedCharacters = ReadonlyMap<string, ReadonlyMap<Proved, number>>;

/**
 * Compares all that was read back with the editions (same-text, contents-true, line-edge).
 *
 * @throws ProofError naming the first fault or difference.
 */
export function prove(readings: readonly Reading[]): ProvedCharacters {
  const counts: Count[] = readings.map(({ proved, edition, texts, faults, compared }) => {
    const [fault] = faults;
    if (fault !== undefined) throw new ProofError(fault);
    const { characters, differences } = proof(edition, PROVED[proved], texts, compared);
    refuse(differences[0]);
    return [edition.name, proved, characters];
  });
  return sums(counts);
}

/** What was read back and proved to be the same, without its texts: nothing of it need be compared again. */
export function comparedNow({ proved, edition, marks }: Reading): Reading {
  const compared = new Set(noticesOf(edition).map(({ id }) => id));
  return { proved, edition, texts: new Map(), faults: [], compared, ...(marks && { marks }) };
}

/**
 * What was proved now, and what was proved when the pieces that are taken over were made: with the same inputs, of the
 * same characters.
 */
export function withTaken(
  proved: ProvedCharacters,
  { assembled, taken }: Made,
  carriers: readonly Carrier[],
): ProvedCharacters {
  const now = Array.from(proved, ([name, own]) =>
    Array.from(own, ([kind, count]): Count => [name, kind, count]),
  );
  const before = taken.flatMap((piece) => {
    const proves = piece.proves ?? carriers.find(({ name }) => name === piece.carrier)?.proves ?? [];
    const editions = piece.edition === undefined ? assembled.editions : [piece.edition];
    return editions.flatMap((edition) =>
      proves.map((kind): Count => [edition.name, kind, lengthOf(piece, edition)]),
    );
  });
  return sums([...now.flat(), ...before]);
}

/** The edition's name, what was compared, and how many characters of it. */
type Count = readonly [string, Proved, number];

/** The numbers of characters in one order, whatever was made first, so that the record of an issue is the same. */
function sums(counts: readonly Count[]): ProvedCharacters {
  const kinds = Object.keys(PROVED) as Proved[];
  const sumsOf = (own: readonly Count[]): ReadonlyMap<Proved, number> => {
    const byKind = new Map<Proved, number>();
    for (const [, kind, count] of own) byKind.set(kind, (byKind.get(kind) ?? 0) + count);
    return new Map(kinds.flatMap((kind) => (byKind.has(kind) ? [[kind, byKind.get(kind) ?? 0]] : [])));
  };
  return new Map(
    Array.from(
      groupBy(counts, ([name]) => name),
      ([name, own]) => [name, sumsOf(own)],
    ),
  );
}

/** Characters of what a piece carries of an edition, white space apart. */
function lengthOf({ notice }: Piece, edition: Edition): number {
  const notices = notice === undefined ? noticesOf(edition) : [notice];
  return notices.reduce((sum, { digest }) => sum + digest().characters, 0);
}

function refuse(difference: Difference | undefined): void {
  if (difference === undefined) return;
  const { carrier, notice, at, expected, actual } = difference;
  throw new ProofError(
    `${carrier}与原文不一致：${notice}第 ${at + 1} 字起，应为「${expected}」，实为「${actual}」`,
  );
}
