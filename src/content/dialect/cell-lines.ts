import type { Html, PhrasingContent, Root, TableCell } from 'mdast';
import type { Node, Parent } from 'unist';
import type { LineEnd } from '../../model/tree.js';
import { visit } from '../../model/visit.js';

// As editors write it, and as conversions from Word do.
const WRITTEN = /^<br\s*\/?>$/iu;

/**
 * `<br>` ends a line inside a cell of a table, where Markdown has no other sign for it: a row is one line of the source.
 * Anywhere else it is raw HTML, which `safety` refuses.
 */
export function cellLines() {
  return (tree: Root): void => {
    visit(tree, 'tableCell', (cell: TableCell) => {
      visit(cell, 'html', (node: Html, index, parent: Parent | undefined) => {
        if (index === undefined || parent === undefined || !isLineEnd(node)) return;
        const end: LineEnd = { type: 'lineEnd', ...(node.position && { position: node.position }) };
        parent.children[index] = end;
      });
      cell.children = withoutOuterEnds(cell.children);
      cell.children.forEach((child, index, children) => {
        if (child.type !== 'text') return;
        if (children[index - 1]?.type === 'lineEnd') child.value = child.value.trimStart();
        if (children[index + 1]?.type === 'lineEnd') child.value = child.value.trimEnd();
      });
    });
  };
}

/** Whether a node of raw HTML is `<br>` and nothing else. */
export function isLineEnd(node: Node): boolean {
  return node.type === 'html' && 'value' in node && WRITTEN.test(String(node.value));
}

/** Without the ends of lines that say nothing: those before the first words and after the last. */
function withoutOuterEnds(children: readonly PhrasingContent[]): PhrasingContent[] {
  const isWords = (child: PhrasingContent): boolean =>
    child.type !== 'lineEnd' && !(child.type === 'text' && child.value.trim() === '');
  const first = children.findIndex(isWords);
  return first < 0 ? [] : children.slice(first, children.findLastIndex(isWords) + 1);
}
