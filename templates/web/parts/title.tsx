import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { titleLines } from '../../../src/edition/title/title-lines.js';
import type { TitleNames } from '../../../src/edition/title/title-names.js';
import { titlePhrases } from '../../../src/edition/title/title-phrases.js';

// What a desk's column holds at the size of a title.
const LINE = 20;

/**
 * A title broken by sense, or where its editor has broken it: lines for the desk, and in each line phrases that stay
 * together where a phone breaks it again. The text is the title's, unchanged.
 */
export function title(
  text: string,
  names: TitleNames,
  editorsLines: readonly string[] = titleLines(text, LINE, names),
): ElementContent[] {
  return editorsLines.map((line) => h('span.line', inPhrases(titlePhrases(line, names))));
}

/** A title in a list, which any width may break, but only between its phrases. */
export function inPhrases(phrases: readonly string[]): ElementContent[] {
  return phrases.map((phrase) => h('span.phrase', phrase));
}
