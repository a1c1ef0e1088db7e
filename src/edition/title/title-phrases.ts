import { titleLines } from './title-lines.js';
import type { TitleNames } from './title-names.js';

// What a narrow phone's line holds at the size of a title.
const LONGEST = 12;

/** The phrases of a title, or of a line of one, that stay together where a narrow screen breaks it; joined they are the text. */
export function titlePhrases(text: string, names: TitleNames): string[] {
  return titleLines(text, LONGEST, names);
}
