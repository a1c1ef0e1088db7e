import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type { Parent, Point } from 'unist';
import { SKIP, visit } from '../../model/visit.js';
import type { VFile } from 'vfile';
import { parseOrdinal } from '../../model/ordinal.js';
import { textOf } from '../../model/prose.js';
import { sourceRanges } from '../../model/text-place.js';
import { keepsLines } from './plain-text.js';
import { textSlice } from './text-slice.js';

const NUMBERED = /^\d{1,3}[.．]/u;
const INDENTED = /^(?:\u3000|[\u00a0\u1680\u2000-\u200a\u202f\u205f]){2}/u;
const ATTACHMENT = /^附\s*件\s*\d+\s*[.．、－-](?!\d)/u;
const SENTENCE_END = /[。；：！？;:]$/u;
const FULL_STOP = /[。！？][”’）》]*$/u;

/**
 * In Word every Enter is a paragraph; in Markdown only an empty line is. A line that is indented by two characters,
 * begins with `1.` or 附件1-, follows a full stop, or begins with any ordinal after the end of a clause or with the one that is next,
 * was meant as a paragraph of its own.
 */
export function brokenLines() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent: Parent | undefined) => {
      if (node.type === 'containerDirective' && 'name' in node && keepsLines(node.name)) return SKIP;
      if (node.type !== 'paragraph' || index === undefined || parent === undefined) return undefined;
      const paragraphs = split(node, String(file));
      parent.children.splice(index, 1, ...paragraphs);
      return [SKIP, index + paragraphs.length];
    });
  };
}

function split(paragraph: Paragraph, source: string): Paragraph[] {
  const pieces: PhrasingContent[][] = [[]];
  paragraph.children.forEach((child, which) => {
    if (child.type !== 'text') {
      pieces.at(-1)?.push(child);
      return;
    }
    const ranges = sourceRanges(child, child.value, source);
    let from = 0;
    for (const { 0: newline, index } of child.value.matchAll(/\r?\n/gu)) {
      const before = pieces.at(-1)?.map(textOf).join('') ?? '';
      const textBefore = before + child.value.slice(from, index);
      const after = child.value.slice(index + newline.length);
      const line = after === '' ? textOf(paragraph.children[which + 1] ?? { type: 'text' }) : after;
      if (!opensParagraph(textBefore.trim(), line)) continue;
      if (index > from) pieces.at(-1)?.push(textSlice(child, from, index, source, ranges));
      pieces.push([]);
      from = index + newline.length;
    }
    if (from === 0) pieces.at(-1)?.push(child);
    else if (from < child.value.length)
      pieces.at(-1)?.push(textSlice(child, from, child.value.length, source, ranges));
  });
  if (pieces.length === 1) return [paragraph];
  return pieces.map((children) => ({ type: 'paragraph', children, ...spanOf(children) }));
}

function opensParagraph(textBefore: string, line: string): boolean {
  if (INDENTED.test(line) || FULL_STOP.test(textBefore) || ATTACHMENT.test(line)) return true;
  const ordinal = parseOrdinal(line.replace(/^[\p{Zs}\t]+/u, ''));
  if (ordinal === undefined) return false;
  const before = parseOrdinal(textBefore);
  const isNext = before?.style === ordinal.style && before.value + 1 === ordinal.value;
  return isNext || NUMBERED.test(ordinal.text) || SENTENCE_END.test(textBefore);
}

function spanOf(children: readonly PhrasingContent[]): { position?: { start: Point; end: Point } } {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  return start === undefined || end === undefined ? {} : { position: { start, end } };
}
