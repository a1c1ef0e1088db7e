import { changedLines } from '../changed-lines.js';

// Around what was changed, so that its place is known.
const WORDS_AROUND = 6;
const LONGEST = 60;

/** What was changed between two texts, line by line: the words that went and those that came, with a few around them. */
export function changedWords(before: string, after: string): string[] {
  return changedLines(linesOf(before), linesOf(after)).flatMap((lines) => changed(lines.before, lines.after));
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function changed(before: string, after: string): string[] {
  const [old, now] = [Array.from(before), Array.from(after)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const from = Math.max(start - WORDS_AROUND, 0);
  const shown = (words: readonly string[]): string =>
    shortened(words.slice(from, words.length - Math.max(end - WORDS_AROUND, 0)).join(''));
  return [
    ...(old.length === 0 ? [] : [`－ ${shown(old)}`]),
    ...(now.length === 0 ? [] : [`＋ ${shown(now)}`]),
  ];
}

/** On one line, the middle of what is long left out. */
function shortened(words: string): string {
  const characters = Array.from(words.replaceAll('\n', ' ⏎ '));
  if (characters.length <= LONGEST) return characters.join('');
  const half = LONGEST / 2;
  return `${characters.slice(0, half).join('')}……${characters.slice(-half).join('')}`;
}
