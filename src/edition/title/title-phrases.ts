import { titleLines } from './title-lines.js';
import type { TitleNames } from './title-names.js';

// What a narrow phone's line holds at the size of a title.
const LONGEST = 12;

/** The phrases of a title, or of a line of one, that stay together where a narrow screen breaks it; joined they are the text. */
export function titlePhrases(text: string, names: TitleNames): string[] {
  return titleLines(text, LONGEST, names);
}

// What a line holds of a title where the reader has chosen large letters.
const NARROWEST = 6;

/** A phrase in pieces: where no line holds the whole of it, it is broken between them. */
export type TitlePhrase = readonly string[];

/** The phrases of a title, each in its pieces. */
export function brokenPhrases(text: string, names: TitleNames): TitlePhrase[] {
  return titlePhrases(text, names).map((phrase) => titleLines(phrase, NARROWEST, names));
}
