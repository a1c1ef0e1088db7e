import type { Edition } from '../edition/edition.js';
import { issueLabel } from '../model/issue.js';

/** Which issues the archive holds, the oldest first in `editions`: 2015年第3期, or 2014年第1期至2015年第3期，共12期. */
export function holdingsOf(editions: readonly Pick<Edition, 'issue'>[]): string {
  const [first, last] = [editions[0], editions.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [from, to] = [first, last].map(({ issue }) => issueLabel(issue));
  return first === last ? (from ?? '') : `${from ?? ''}至${to ?? ''}，共${editions.length}期`;
}
