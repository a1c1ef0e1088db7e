import { LINE_END, textOfTokens } from '../search-text.js';
import type { Phrase } from './phrases.js';

/** A text of the index, with the places of its page by the token that begins each. */
export interface IndexedText {
  readonly tokens: readonly string[];
  readonly places: readonly { readonly id: string; readonly at: number }[];
}

export interface Excerpt {
  readonly pieces: readonly Piece[];
  /** The id of the place that it is from: the article, the attachment, the table. */
  readonly place: string | undefined;
  /** How often the phrases stand in the whole text. */
  readonly count: number;
}

export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

const BEFORE = 24;
const LENGTH = 96;

/** Where a text first speaks of what was sought, below its title if it can; where a stretch is told, in that stretch. */
export function excerptOf(
  { tokens, places }: IndexedText,
  phrases: readonly Phrase[],
  stretch?: { readonly start: number; readonly end: number },
): Excerpt {
  const byPhrase = phrases.map((phrase) => occurrences(tokens, phrase.tokens));
  const found = byPhrase.flat();
  const body = stretch?.start ?? tokens.indexOf(LINE_END) + 1;
  const isInside = ({ start }: Span): boolean => start >= body && start < (stretch?.end ?? tokens.length);
  // The rarest says most of why the text was found.
  const rarest = [...byPhrase].sort((a, b) => a.length - b.length).filter(({ length }) => length > 0);
  const inside = rarest.flatMap((own) => own.find(isInside) ?? [])[0];
  const first = (inside ?? rarest[0]?.[0])?.start ?? body;
  const start = Math.max(first - BEFORE, tokens.lastIndexOf(LINE_END, first) + 1);
  const end = Math.min(tokens.length, start + LENGTH);
  return {
    pieces: [
      ...(start > 0 && tokens[start - 1] !== LINE_END ? [{ text: '…', isFound: false }] : []),
      ...piecesOf(tokens, start, end, found),
      ...(end < tokens.length ? [{ text: '…', isFound: false }] : []),
    ],
    place: places.findLast(({ at }) => at <= first)?.id,
    count: found.length,
  };
}

/** A title or another short text, with what was sought in it. */
export function marked(tokens: readonly string[], phrases: readonly Phrase[]): Piece[] {
  const found = phrases.flatMap((phrase) => occurrences(tokens, phrase.tokens));
  return piecesOf(tokens, 0, tokens.length, found);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

export function occurrences(tokens: readonly string[], phrase: readonly string[]): Span[] {
  const sought = phrase.map((token) => token.toLowerCase());
  const spans: Span[] = [];
  for (let start = 0; start + sought.length <= tokens.length; start++) {
    if (sought.every((token, index) => tokens[start + index]?.toLowerCase() === token))
      spans.push({ start, end: start + sought.length });
  }
  return spans;
}

function piecesOf(tokens: readonly string[], start: number, end: number, found: readonly Span[]): Piece[] {
  const isFound = tokens.map(() => false);
  for (const span of found) isFound.fill(true, span.start, span.end);
  const pieces: Piece[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at++) {
    if (at < end && isFound[at] === isFound[from]) continue;
    pieces.push({ text: textOfTokens(tokens.slice(from, at)), isFound: isFound[from] ?? false });
    from = at;
  }
  return pieces;
}
