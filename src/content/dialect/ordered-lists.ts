import type { BlockContent, DefinitionContent, Heading, List, ListItem, Paragraph, Root, Text } from 'mdast';
import type { Parent } from 'unist';
import { SKIP, visit } from '../../model/visit.js';
import type { VFile } from 'vfile';
import { textOf } from '../../model/prose.js';

/**
 * The numbers of an act are its text: an ordered list becomes paragraphs that begin with the number as it stands in the
 * source, whatever Markdown would have counted. `1. 创建` and `1.创建` are then the same.
 */
export function orderedLists() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent: Parent | undefined) => {
      if (node.type === 'paragraph' || node.type === 'heading') withoutGap(node);
      if (node.type !== 'list' || node.ordered !== true || index === undefined || parent === undefined)
        return undefined;
      parent.children.splice(index, 1, ...paragraphs(node, String(file)));
      // The list itself is gone; its paragraphs, and what they hold, are seen next.
      return [SKIP, index];
    });
  };
}

/** `1. 创建` where Markdown saw no list. Before a digit the blank stays: `1. 5吨` is not one and a half. */
function withoutGap(node: Paragraph | Heading): void {
  const [first, second] = node.children;
  if (first?.type !== 'text') return;
  const gap = /^(\d{1,3}[.．])[ \t\u3000]+(?!\d)/u.exec(first.value);
  if (
    gap === null ||
    (gap[0].length === first.value.length && /^\d/u.test(second === undefined ? '' : textOf(second)))
  )
    return;
  first.value = (gap[1] ?? '') + first.value.slice(gap[0].length);
}

function paragraphs(list: List, source: string): (BlockContent | DefinitionContent)[] {
  return list.children.flatMap((item) => paragraphsOf(item, source));
}

function paragraphsOf(item: ListItem, source: string): (BlockContent | DefinitionContent)[] {
  const start = item.position?.start ?? { line: 1, column: 1, offset: 0 };
  const mark = /^\d+[.)]/.exec(source.slice(start.offset))?.[0] ?? '';
  const end = {
    line: start.line,
    column: start.column + mark.length,
    offset: (start.offset ?? 0) + mark.length,
  };
  const number: Text = { type: 'text', value: mark, position: { start, end } };
  // `2015. 3. 2` is a date, although Markdown sees lists in lists: what follows on the line belongs to the number.
  const children = item.children.flatMap((child) => {
    return child.type === 'list' && child.ordered === true ? paragraphs(child, source) : [child];
  });
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') {
    const alone: Paragraph = { type: 'paragraph', children: [number], position: { start, end } };
    return [alone, ...children];
  }
  const [head, ...others] = first.children;
  const gap = /^\d/u.test(textOf(first)) ? ' ' : '';
  if (head?.type === 'text') {
    const text: Text = {
      type: 'text',
      value: mark + gap + head.value,
      position: { start, end: head.position?.end ?? end },
    };
    first.children = [text, ...others];
  } else {
    number.value += gap;
    if (gap !== '' && head?.position !== undefined) number.position = { start, end: head.position.start };
    first.children = [number, ...first.children];
  }
  if (first.position !== undefined) first.position = { start, end: first.position.end };
  return [first, ...rest];
}
