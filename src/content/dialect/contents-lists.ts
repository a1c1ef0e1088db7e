import type { Heading, Paragraph } from 'mdast';
import { contentsLists, withoutPageNumber } from '../../model/contents-list.js';
import { textOf } from '../../model/prose.js';
import type { Part } from '../../model/tree.js';
import { withoutSpace } from '../../model/without-space.js';
import { textSlice } from './text-slice.js';

/**
 * Sets the lines of a 目录 within a text as paragraphs without page numbers: they are those of another print, and no
 * number is printed that is not true. Where a heading itself ends with the number it stays.
 */
export function contentsListsOf(part: Part, source: string): void {
  const written = part.children.flatMap((block, index) =>
    block.type === 'paragraph' || block.type === 'heading' ? [{ block, index, text: textOf(block) }] : [],
  );
  const texts = written.map(({ text }) => text);
  for (const { first, last } of contentsLists(texts)) {
    const headings = new Set(texts.slice(last + 1).map(withoutSpace));
    for (const { block, index, text } of written.slice(first, last + 1)) {
      const isWhole =
        headings.has(withoutSpace(text)) || !headings.has(withoutSpace(withoutPageNumber(text)));
      const line = isWhole ? block : shortened(block, withoutPageNumber(text).length, source);
      part.children[index] = { ...line, type: 'paragraph' };
    }
  }
}

/** The block with as many characters of its text as that; what is cut off stands in its last node. */
function shortened<T extends Heading | Paragraph>(block: T, length: number, source: string): T {
  const before = block.children.slice(0, -1).map(textOf).join('').length;
  const last = block.children.at(-1);
  if (last?.type !== 'text' || length < before) return block;
  return {
    ...block,
    children: [...block.children.slice(0, -1), textSlice(last, 0, length - before, source)],
  };
}
