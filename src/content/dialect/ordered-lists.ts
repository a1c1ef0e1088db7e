import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, Root, Text } from 'mdast';
import type { Parent } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * The numbers of an act are its text: an ordered list becomes paragraphs that begin with the number as it stands in the
 * source, whatever Markdown would have counted. `1. 创建` and `1.创建` are then the same.
 */
export function orderedLists() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'list', (list: List, index, parent: Parent | undefined) => {
      if (list.ordered !== true || index === undefined || parent === undefined) return undefined;
      parent.children.splice(index, 1, ...list.children.flatMap((item) => paragraphs(item, String(file))));
      return index;
    });
  };
}

function paragraphs(item: ListItem, source: string): (BlockContent | DefinitionContent)[] {
  const start = item.position?.start ?? { line: 1, column: 1, offset: 0 };
  const mark = /^\d+[.)]/.exec(source.slice(start.offset))?.[0] ?? '';
  const end = { line: start.line, column: start.column + mark.length, offset: (start.offset ?? 0) + mark.length };
  const number: Text = { type: 'text', value: mark, position: { start, end } };
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') {
    const alone: Paragraph = { type: 'paragraph', children: [number], position: { start, end } };
    return [alone, ...item.children];
  }
  const [head, ...others] = first.children;
  if (head?.type === 'text') {
    const text: Text = { type: 'text', value: mark + head.value, position: { start, end: head.position?.end ?? end } };
    first.children = [text, ...others];
  } else {
    first.children = [number, ...first.children];
  }
  if (first.position !== undefined) first.position = { start, end: first.position.end };
  return [first, ...rest];
}
