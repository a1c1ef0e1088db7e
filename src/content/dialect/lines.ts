import type { Paragraph, PhrasingContent, Text } from 'mdast';
import type { Position } from 'unist';
import { trimmedSlice } from './text-slice.js';

/** One line of a paragraph whose line breaks count, as in a roster. */
export interface Line {
  readonly children: PhrasingContent[];
  readonly position: Position;
}

/** The lines of a paragraph, without blanks at their ends. */
export function linesOf(paragraph: Paragraph, source: string): Line[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text') lines.at(-1)?.push(child);
    else {
      splitText(child, /\r?\n/, source).forEach((piece, index) => {
        if (index > 0) lines.push([]);
        if (piece.value !== '') lines.at(-1)?.push(piece);
      });
    }
  }
  return lines.flatMap((children) => {
    const [first, last] = [children[0]?.position, children.at(-1)?.position];
    return first === undefined || last === undefined ? [] : [{ children, position: { start: first.start, end: last.end } }];
  });
}

/** A text node cut at each match of a separator, without blanks at the ends of the pieces. */
function splitText(node: Text, separator: RegExp, source: string): Text[] {
  const pieces: Text[] = [];
  let from = 0;
  for (const match of node.value.matchAll(new RegExp(separator, 'gu'))) {
    pieces.push(trimmedSlice(node, from, match.index, source));
    from = match.index + match[0].length;
  }
  pieces.push(trimmedSlice(node, from, node.value.length, source));
  return pieces;
}
