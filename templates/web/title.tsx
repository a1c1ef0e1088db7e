import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { titleLines } from '../../src/edition/title-lines.js';
import type { Publication } from '../../src/model/publication.js';

// What a desk's column holds at the size of a title, and what a narrow phone's does.
const LINE = 20;
const PHRASE = 12;

/**
 * A title broken by sense: lines for the desk, and in each line phrases that stay together where a phone breaks it
 * again. The text is the title's, unchanged.
 */
export function title(text: string, publication: Publication): ElementContent[] {
  return titleLines(text, LINE, publication).map((line) => h('span.line', titlePhrases(line, publication)));
}

/** A title in a list, which any width may break, but only by sense. */
export function titlePhrases(text: string, publication: Publication): ElementContent[] {
  return titleLines(text, PHRASE, publication).map((phrase) => h('span.phrase', phrase));
}
