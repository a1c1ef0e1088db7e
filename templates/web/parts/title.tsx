import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { titleLines } from '../../../src/edition/title/title-lines.js';
import type { TitleNames } from '../../../src/edition/title/title-names.js';

// What a desk's column holds at the size of a title, and what a narrow phone's does.
const LINE = 20;
const PHRASE = 12;

/**
 * A title broken by sense, or where its editor has broken it: lines for the desk, and in each line phrases that stay
 * together where a phone breaks it again. The text is the title's, unchanged.
 */
export function title(
  text: string,
  names: TitleNames,
  editorsLines: readonly string[] = titleLines(text, LINE, names),
): ElementContent[] {
  return editorsLines.map((line) => h('span.line', titlePhrases(line, names)));
}

/** A title in a list, which any width may break, but only by sense. */
export function titlePhrases(text: string, names: TitleNames): ElementContent[] {
  return phrasesOf(text, names).map((phrase) => h('span.phrase', phrase));
}

const KNOWN = new WeakMap<TitleNames, Map<string, readonly string[]>>();

/** The phrases of a title, worked out once: it stands in many lists, and twice as the head of its notice. */
function phrasesOf(text: string, names: TitleNames): readonly string[] {
  const known = KNOWN.get(names) ?? new Map<string, readonly string[]>();
  KNOWN.set(names, known);
  const phrases = known.get(text) ?? titleLines(text, PHRASE, names);
  known.set(text, phrases);
  return phrases;
}
