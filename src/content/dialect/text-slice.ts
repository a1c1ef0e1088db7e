import type { Text } from 'mdast';
import { pointAfter, sourceOffset } from '../../model/text-place.js';

/** Characters from (inclusive) to (exclusive) of a text node as a node of its own, with its own place in the source. */
export function textSlice(node: Text, from: number, to: number, source: string): Text {
  const value = node.value.slice(from, to);
  const base = node.position?.start;
  if (base === undefined) return { type: 'text', value };
  const startOffset = sourceOffset(node, node.value, from, source);
  const endOffset = to > from ? sourceOffset(node, node.value, to - 1, source) + 1 : startOffset;
  const start = pointAfter(base, startOffset, source);
  return { type: 'text', value, position: { start, end: pointAfter(start, endOffset, source) } };
}

/** The same without blanks at its ends. */
export function trimmedSlice(node: Text, from: number, to: number, source: string): Text {
  const raw = node.value.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  return textSlice(node, start, Math.max(start, from + raw.trimEnd().length), source);
}
