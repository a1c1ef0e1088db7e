import type { Node, Point } from 'unist';

/**
 * Where the character at an index of a text node stands in the source. The two differ where the source has an escape,
 * a character reference, a line break, a quotation mark of Markdown, or the space after a list marker.
 */
export function sourceOffset(leaf: Node, value: string, index: number, source: string): number {
  const [from, to] = [leaf.position?.start.offset ?? 0, leaf.position?.end.offset ?? 0];
  if (to - from === value.length) return from + index;
  let at = from;
  for (let i = 0; i < index && at < to; i++) at = skipTo(value[i], at, to, source) + 1;
  return Math.min(skipTo(value[index], at, to, source), Math.max(from, to - 1));
}

function skipTo(character: string | undefined, from: number, to: number, source: string): number {
  let at = from;
  while (at < to && source[at] !== character) {
    const reference = /^&#?\w+;/.exec(source.slice(at, at + 12));
    if (reference !== null) return at + reference[0].length - 1;
    if (character === ' ' && /\s/.test(source.charAt(at))) return at;
    at++;
  }
  return at;
}

/** The point at an offset after a known point: lines are counted between the two only. */
export function pointAfter(start: Point, offset: number, source: string): Point {
  const between = source.slice(start.offset ?? 0, offset);
  const newline = between.lastIndexOf('\n');
  if (newline < 0) return { line: start.line, column: start.column + between.length, offset };
  return { line: start.line + between.split('\n').length - 1, column: between.length - newline, offset };
}
