import type { Paragraph, PhrasingContent, Text } from 'mdast';
import type { Position } from 'unist';
import { sourceRanges } from '../../model/text-place.js';
import { joined } from './plain-text.js';
import { textSlice } from './text-slice.js';

/** One line of a paragraph whose line breaks count, as in a roster. */
export interface Line {
  readonly children: PhrasingContent[];
  readonly position: Position;
}

/** The lines of a paragraph, without blanks at their ends; a blank beside marked text parts name and office. */
export function linesOf(paragraph: Paragraph, source: string): Line[] {
  const lines: PhrasingContent[][] = [[]];
  // `组长:张三` was a directive to Markdown, and is text in two nodes.
  for (const child of joined(paragraph.children)) {
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text') lines.at(-1)?.push(child);
    else {
      splitText(child, /\r?\n/, source).forEach((piece, index) => {
        if (index > 0) lines.push([]);
        if (piece.value !== '') lines.at(-1)?.push(piece);
      });
    }
  }
  return lines
    .map((line) => trimmed(line, source))
    .flatMap((children) => {
      const [first, last] = [children[0]?.position, children.at(-1)?.position];
      return first === undefined || last === undefined
        ? []
        : [{ children, position: { start: first.start, end: last.end } }];
    });
}

function trimmed(line: readonly PhrasingContent[], source: string): PhrasingContent[] {
  return line
    .map((child, index) => {
      if (child.type !== 'text') return child;
      const { length } = child.value;
      const from = index === 0 ? length - child.value.trimStart().length : 0;
      const to = index === line.length - 1 ? child.value.trimEnd().length : length;
      return textSlice(child, from, Math.max(from, to), source);
    })
    .filter((child) => child.type !== 'text' || child.value !== '');
}

/** A text node cut at each match of a separator. */
function splitText(node: Text, separator: RegExp, source: string): Text[] {
  const pieces: Text[] = [];
  const ranges = sourceRanges(node, node.value, source);
  let from = 0;
  for (const match of node.value.matchAll(new RegExp(separator, 'gu'))) {
    pieces.push(textSlice(node, from, match.index, source, ranges));
    from = match.index + match[0].length;
  }
  pieces.push(textSlice(node, from, node.value.length, source, ranges));
  return pieces;
}
