/** What a mistyped word may have been meant to be. */
export interface KnownWords {
  /** Names and words, which are near as a whole. */
  readonly words: readonly string[];
  /** Titles, of which a part may be near. */
  readonly titles: readonly string[];
}

// In a shorter word another character makes another word.
const SHORTEST = 3;
const SHORTEST_IN_TITLE = 4;
const MOST = 5;

/** Words and parts of titles that differ from a word in one character: another, one too many or too few, two exchanged. */
export function nearWords(typed: string, { words, titles }: KnownWords): string[] {
  const near = new Set<string>();
  if (typed.length >= SHORTEST) for (const word of words) if (isNear(typed, word)) near.add(word);
  if (typed.length >= SHORTEST_IN_TITLE)
    for (const title of titles)
      for (const part of partsAsLong(title, typed.length)) if (isNear(typed, part)) near.add(part);
  near.delete(typed);
  return [...near].slice(0, MOST);
}

function partsAsLong(title: string, length: number): string[] {
  return Array.from({ length: Math.max(0, title.length - length + 1) }, (_, at) =>
    title.slice(at, at + length),
  );
}

function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [ours, theirs] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (ours.length <= 1 && theirs.length <= 1) return true;
  return ours.length === 2 && theirs.length === 2 && ours[0] === theirs[1] && ours[1] === theirs[0];
}
