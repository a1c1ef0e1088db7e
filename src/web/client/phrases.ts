import { searchTokens } from '../search-text.js';

/** Words that must stand in a text as they are, one after the other. */
export interface Phrase {
  readonly text: string;
  readonly tokens: readonly string[];
}

// In quotes a phrase keeps its spaces and marks; elsewhere these set one phrase apart from the next.
const PARTS =
  /[“"「『]([^“”"「」『』]+)[”"」』]|[^\s“”"「」『』，。、；：？！《》〈〉（）()〔〕【】[\],;:?!]+/gu;

/** The phrases of a query, all of which a text must have. */
export function phrasesOf(query: string): Phrase[] {
  return Array.from(query.matchAll(PARTS), ([all, quoted]) => phrase(quoted ?? all)).filter(
    ({ tokens }) => tokens.length > 0,
  );
}

/**
 * The phrases cut into words, for a query that no text has as it is: 临时救助标准 as 临时, 救助, 标准. Undefined where
 * that would ask for nothing else, or where its reader has asked for the very words.
 */
export function wordsOf(query: string, phrases: readonly Phrase[]): Phrase[] | undefined {
  if (/[“"「『]/u.test(query)) return undefined;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const segments = phrases.flatMap(({ text }) => Array.from(segmenter.segment(text)));
  const words = segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  // One character says too little to find a text by.
  const telling = words.filter((word) => word.length > 1);
  return telling.length < 2 || telling.length === phrases.length ? undefined : telling.map(phrase);
}

function phrase(text: string): Phrase {
  return { text, tokens: searchTokens(text) };
}
