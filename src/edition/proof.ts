import type { Edition } from './edition.js';
import { noticesOf } from './edition.js';
import { sha256 } from './notice-digest.js';
import { withoutSpace } from '../model/without-space.js';

/** Where a carrier's text first departs from the edition's. */
export interface Difference {
  readonly carrier: string;
  readonly notice: string;
  /** Offset in the text without white space. */
  readonly at: number;
  /** Some characters of either text around the place. */
  readonly expected: string;
  readonly actual: string;
}

export interface Proof {
  /** Characters compared, white space apart. */
  readonly characters: number;
  /** The first difference of each notice that differs. */
  readonly differences: readonly Difference[];
}

const AROUND = 12;

/**
 * Compares what a carrier (print, web, data) really holds with the edition, notice by notice, character by character;
 * white space does not count. `carried` gives the text by notice id; a missing notice is a difference, unless the same was
 * compared before, as `compared` says.
 */
export function proof(
  edition: Edition,
  carrier: string,
  carried: ReadonlyMap<string, string>,
  compared: ReadonlySet<string> = new Set(),
): Proof {
  let characters = 0;
  const differences: Difference[] = [];
  for (const notice of noticesOf(edition)) {
    const { id, name } = notice;
    if (compared.has(id)) {
      characters += notice.digest().characters;
      continue;
    }
    const actual = withoutSpace(carried.get(id) ?? '');
    const { characters: length, spacelessSha256 } = notice.digest();
    characters += length;
    if (spacelessSha256 === sha256(actual)) continue;
    // The text itself is asked for only where it differs: for that a long archive would have to be parsed again.
    const expected = withoutSpace(notice.text.join(''));
    if (expected !== actual)
      differences.push({ carrier, notice: name, ...firstDifference(expected, actual) });
  }
  return { characters, differences };
}

/** Where two texts that are not the same first differ, with some of their characters around the place. */
export function firstDifference(
  expected: string,
  actual: string,
): Pick<Difference, 'at' | 'expected' | 'actual'> {
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at++;
  const around = (whole: string): string => whole.slice(Math.max(0, at - AROUND), at + AROUND);
  return { at, expected: around(expected), actual: around(actual) };
}
