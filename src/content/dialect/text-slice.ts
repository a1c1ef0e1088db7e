import type { Text } from 'mdast';
import { pointIn, sourceRanges, type SourceRange } from '../../model/text-place.js';

/**
 * Characters from (inclusive) to (exclusive) of a text node as a node of its own, with its own place in the source.
 * `ranges` are those of `sourceRanges` for the node: who cuts it often works them out once.
 */
export function textSlice(
  node: Text,
  from: number,
  to: number,
  source: string,
  ranges: (index: number) => SourceRange = sourceRanges(node, node.value, source),
): Text {
  const value = node.value.slice(from, to);
  if (node.position === undefined) return { type: 'text', value };
  const start = ranges(from).start;
  const end = to > from ? ranges(to - 1).start + 1 : start;
  return { type: 'text', value, position: { start: pointIn(source, start), end: pointIn(source, end) } };
}

/** The same without blanks at its ends. */
export function trimmedSlice(node: Text, from: number, to: number, source: string): Text {
  const raw = node.value.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  return textSlice(node, start, Math.max(start, from + raw.trimEnd().length), source);
}
