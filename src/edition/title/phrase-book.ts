/** Phrases by their first two characters, the longest first: what a text has at a place is found without a search. */
export type PhraseBook = ReadonlyMap<string, readonly string[]>;

/** A phrase of one character is left out. */
export function phraseBook(phrases: Iterable<string>): PhraseBook {
  const book = new Map<string, string[]>();
  for (const phrase of new Set(phrases)) {
    if (phrase.length < 2) continue;
    const key = phrase.slice(0, 2);
    const alike = book.get(key);
    if (alike === undefined) book.set(key, [phrase]);
    else alike.push(phrase);
  }
  for (const alike of book.values()) alike.sort((a, b) => b.length - a.length);
  return book;
}

/** The phrases that stand in a text at an offset, the longest first. */
export function phrasesAt(book: PhraseBook, text: string, at: number): string[] {
  return (book.get(text.slice(at, at + 2)) ?? []).filter((phrase) => text.startsWith(phrase, at));
}
