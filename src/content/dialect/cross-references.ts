import type { PhrasingContent, Text } from 'mdast';
import type { Node, Parent } from 'unist';
import { visit } from '../../model/visit.js';
import { findCitations, findReferences, findTitlesAlone } from '../../model/citation.js';
import { textOf } from '../../model/prose.js';
import { sourceRanges } from '../../model/text-place.js';
import type { Citation, CrossReference, NoticeTree, Sic, TitleCitation } from '../../model/tree.js';
import { textSlice } from './text-slice.js';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly node: (text: Text) => Citation | CrossReference | TitleCitation;
}

/** Marks the documents that the running text names, and its internal references, which need no markup of their own. */
export function crossReferences(tree: NoticeTree, prefixes: readonly string[], source: string): void {
  const aroundSic = new Map<Node, readonly [before: string, after: string]>();
  visit(tree, 'sic', (sic: Sic, index, parent: Parent | undefined) => {
    if (index === undefined || parent === undefined) return;
    aroundSic.set(sic, [wordsBefore(parent.children, index), wordsAfter(parent.children, index)]);
  });
  visit(tree, CARRY_TEXT, (parent: Node & { children: PhrasingContent[] }) => {
    const [outerBefore = '', after] = aroundSic.get(parent) ?? [];
    parent.children = parent.children.flatMap((child, index, siblings) => {
      if (child.type !== 'text') return [child];
      const before = outerBefore + wordsBefore(siblings, index);
      return cut(child, { before, after }, prefixes, source);
    });
  });
}

// As far back as the title of a citation may reach.
const REACH = 500;

function wordsBefore(siblings: readonly Node[], index: number): string {
  let words = '';
  for (let at = index - 1; at >= 0 && words.length < REACH; at--)
    words = textOf(siblings[at] as Node) + words;
  return words;
}

function wordsAfter(siblings: readonly Node[], index: number): string {
  let words = '';
  for (let at = index + 1; at < siblings.length && words.length < REACH; at++)
    words += textOf(siblings[at] as Node);
  return words.slice(0, REACH);
}

const CARRY_TEXT = [
  'paragraph',
  'chronicleEntry',
  'heading',
  'gridCell',
  'strong',
  'attachmentEntry',
  'sic',
] as const;

/**
 * Only numbers and references that begin in this text; what stands before it decides what they belong to. Of one that
 * reaches over the edge of a `:sic`, the part inside is marked: what is wrong with it is wrong there.
 */
function cut(
  text: Text,
  { before, after }: { readonly before: string; readonly after: string | undefined },
  prefixes: readonly string[],
  source: string,
): PhrasingContent[] {
  const isInSic = after !== undefined;
  const all = before + text.value + (after ?? '');
  const cited = findCitations(all, prefixes);
  const citations = cited.map(({ start, end, meant, wellFormed, title }): Found => ({
    start,
    end,
    node: (t) => ({ type: 'citation', number: meant, wellFormed, title, children: [t], ...positionOf(t) }),
  }));
  const references = findReferences(all).map(({ start, end, target }): Found => {
    return { start, end, node: (t) => ({ type: 'crossReference', target, children: [t], ...positionOf(t) }) };
  });
  const marked = [...citations, ...references];
  const titles = findTitlesAlone(all, cited).map(({ start, end, title }): Found => {
    return { start, end, node: (t) => ({ type: 'titleCitation', title, children: [t], ...positionOf(t) }) };
  });
  const alone = new Set(titles);
  const inOrder = [...marked, ...titles].sort((a, b) => a.start - b.start);
  const ranges = sourceRanges(text, text.value, source);
  const pieces: PhrasingContent[] = [];
  let at = 0;
  for (const [index, found] of inOrder.entries()) {
    // A number or a reference inside a title leads further than the title.
    if (alone.has(found) && (inOrder[index + 1]?.start ?? Infinity) < found.end) continue;
    const from = found.start - before.length;
    const start = isInSic ? Math.max(0, from) : from;
    const end = Math.min(found.end - before.length, text.value.length);
    if (start < at || end <= start) continue;
    if (start > at) pieces.push(textSlice(text, at, start, source, ranges));
    pieces.push(found.node(textSlice(text, start, end, source, ranges)));
    at = end;
  }
  if (at < text.value.length) pieces.push(textSlice(text, at, text.value.length, source, ranges));
  return pieces;
}

function positionOf(text: Text): Pick<Text, 'position'> {
  return text.position === undefined ? {} : { position: text.position };
}
