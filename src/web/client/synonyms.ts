/** Groups of words that find each other's texts. */
export interface Synonyms {
  /** The other words that mean the same as one, none where it is unknown. */
  of(word: string): readonly string[];
  /** The longest known word that begins at a place of a text. */
  longestAt(text: string, start: number): string | undefined;
}

export function synonymsOf(groups: readonly (readonly string[])[]): Synonyms {
  const others = new Map<string, Set<string>>();
  for (const group of groups)
    for (const word of group)
      others.set(word, new Set([...(others.get(word) ?? []), ...group.filter((other) => other !== word)]));
  const longest = Math.max(0, ...[...others.keys()].map(({ length }) => length));
  return {
    of: (word) => [...(others.get(word) ?? [])],
    longestAt(text, start) {
      // A single character is a part of too many words.
      for (let length = Math.min(longest, text.length - start); length > 1; length--) {
        const word = text.slice(start, start + length);
        if (others.has(word)) return word;
      }
      return undefined;
    },
  };
}
