/** The first so many characters of words, with a mark where there are more. */
export function shortened(words: string, most: number, mark = '…'): string {
  // So many characters are no more than twice as many units.
  const characters = Array.from(words.slice(0, 2 * most + 2));
  return characters.length > most ? characters.slice(0, most).join('') + mark : words;
}
