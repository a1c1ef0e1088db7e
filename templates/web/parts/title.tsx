import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { titleLines } from '../../../src/edition/title/title-lines.js';
import type { TitleNames } from '../../../src/edition/title/title-names.js';
import { brokenPhrases, type TitlePhrase } from '../../../src/edition/title/title-phrases.js';

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
  return editorsLines.map((line) => h('span.line', inPhrases(brokenPhrases(line, names))));
}

/** A title in a list, which any width may break, but only between its phrases, or where none holds them between their pieces. */
export function inPhrases(phrases: readonly TitlePhrase[]): ElementContent[] {
  return phrases.map((pieces) =>
    h(
      'span.phrase',
      pieces.flatMap((piece, index) => (index === 0 ? [piece] : [h('wbr'), piece])),
    ),
  );
}
