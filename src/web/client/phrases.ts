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

export function phrase(text: string): Phrase {
  return { text, tokens: searchTokens(text) };
}
