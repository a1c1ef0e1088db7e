import { diffChars } from 'diff';
import { wordsAround } from '../../model/words-around.js';
import { changedLines } from '../changed-lines.js';

/** Words that stand in another's place, with some that stand around them in the text before. */
export interface WordChange {
  readonly before: string;
  readonly after: string;
  readonly lead: string;
  readonly trail: string;
}

const AROUND = 8;
// What stands between two changes and is no longer than this is one change with them.
const BETWEEN = 2;
// Beyond this many single edits a passage is another one.
const MOST_EDITS = 400;

/** Where two texts differ, in order: first by whole lines, then within the lines that changed. */
export function wordChanges(before: string, after: string): WordChange[] {
  return changedLines(before.split('\n'), after.split('\n')).flatMap((lines) =>
    within(lines.before, lines.after),
  );
}

function within(before: string, after: string): WordChange[] {
  const whole = [{ before, after, lead: '', trail: '' }];
  if (before === '' || after === '') return whole;
  const parts = diffChars(before, after, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return whole;
  const changes: { before: string; after: string; at: number }[] = [];
  let at = 0;
  for (const { value, added, removed } of parts) {
    const open = changes.at(-1);
    const isNear = open !== undefined && at - (open.at + open.before.length) <= BETWEEN;
    if (!added && !removed) at += value.length;
    else {
      const between = isNear ? before.slice(open.at + open.before.length, at) : '';
      const change = isNear ? open : { before: '', after: '', at };
      if (!isNear) changes.push(change);
      change.before += between + (removed ? value : '');
      change.after += between + (added ? value : '');
      if (removed) at += value.length;
    }
  }
  return changes.map(({ at: start, ...words }) => ({
    ...words,
    lead: wordsAround(before, start, AROUND).lead,
    trail: wordsAround(before, start + words.before.length, AROUND).trail,
  }));
}
