import type { Node, Point } from 'unist';
import { isRaisedOrLowered } from './raised-and-lowered.js';
import { lastAtMost } from './source.js';

/** A stretch of the source, in UTF-16 units: start inclusive, end exclusive. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const AMPERSAND = /^&(?:amp|#0*38|#x0*26);/i;
const ESCAPE = /^\\[!-/:-@[-`{-~]/;
// What Markdown takes out where a line is broken: the break, indents, and the marks of a quotation.
const LINE_BREAK = /^\r?\n[ \t\u3000>]*/;

/**
 * Where the character at an index of a text node stands in the source. The two differ where the source has an escape,
 * a character reference (which is one character, and its place the whole of it), a line break, a quotation mark of
 * Markdown, or the space after a list marker.
 */
export function sourceRange(leaf: Node, value: string, index: number, source: string): SourceRange {
  return sourceRanges(leaf, value, source)(index);
}

/** `sourceRange` for one text node and any index; for many indexes the node is walked through once. */
export function sourceRanges(leaf: Node, value: string, source: string): (index: number) => SourceRange {
  const [from, to] = [leaf.position?.start.offset ?? 0, leaf.position?.end.offset ?? 0];
  // It is written <br>.
  if (leaf.type === 'lineEnd') return () => ({ start: from, end: to });
  if (to - from === value.length) return (index) => ({ start: from + index, end: from + index + 1 });
  const known: SourceRange[] = [];
  return (index) => {
    let range = known.at(-1) ?? { start: from, end: from };
    while (known.length <= index && range.end < to) {
      const character = value.charAt(known.length);
      // The second half of a character outside the BMP stands in the same reference as the first.
      const continues = range.end - range.start > 1 && /[\uDC00-\uDFFF]/.test(character);
      if (!continues) range = nextRange(character, range.end, to, source);
      known.push(range);
    }
    return known[index] ?? range;
  };
}

/** The first offset of `sourceRange`. */
export function sourceOffset(leaf: Node, value: string, index: number, source: string): number {
  return sourceRange(leaf, value, index, source).start;
}

function nextRange(character: string, from: number, to: number, source: string): SourceRange {
  let at = from;
  while (at < to) {
    const ahead = source.slice(at, Math.min(to, at + 34));
    const reference = REFERENCE.exec(ahead)?.[0];
    // A written ampersand that starts no reference, or another one, is itself.
    if (reference !== undefined && (character !== '&' || AMPERSAND.test(reference))) {
      return { start: at, end: at + reference.length };
    }
    if (ESCAPE.test(ahead) && source[at + 1] === character) return { start: at + 1, end: at + 2 };
    if (source[at] === character || (character === ' ' && /\s/.test(source.charAt(at))))
      return { start: at, end: at + 1 };
    // ² is written ^2^.
    if (isRaisedOrLowered(character) && !/[\^~]/.test(source.charAt(at))) return { start: at, end: at + 1 };
    at += LINE_BREAK.exec(source.slice(at, to))?.[0].length ?? 1;
  }
  return { start: Math.max(from, to - 1), end: to };
}

/** The point at an offset of a source. */
export function pointIn(source: string, offset: number): Point {
  const starts = lineStartsOf(source);
  const line = lastAtMost(starts, offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
}

let lines: { readonly source: string; readonly starts: readonly number[] } | undefined;

/** Where the lines of a source begin. Those of the last source are kept: a file is asked for thousands of its points. */
function lineStartsOf(source: string): readonly number[] {
  if (lines?.source !== source) {
    const starts = [0];
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    lines = { source, starts };
  }
  return lines.starts;
}
