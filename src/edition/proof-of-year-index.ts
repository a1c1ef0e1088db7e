import type { Edition } from './edition.js';
import { firstDifference } from './proof.js';
import { withoutSpace } from '../model/without-space.js';
import { indexLines } from './year-index.js';

/**
 * What is wrong with the index of the year that a carrier was read to say, or undefined: it must have every notice with
 * its number, its issue and its page, as the edition has them. Without an index it may say nothing.
 */
export function yearIndexFault({ yearIndex }: Edition, carrier: string, carried: string): string | undefined {
  const expected = yearIndex === undefined ? '' : withoutSpace(indexLines(yearIndex).join(''));
  const actual = withoutSpace(carried);
  if (expected === actual) return undefined;
  const difference = firstDifference(expected, actual);
  return `${carrier}的总目录与公文不符：第 ${difference.at + 1} 字起，应为「${difference.expected}」，实为「${difference.actual}」`;
}
