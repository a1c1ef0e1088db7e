import type { Node } from 'unist';

/** The characters of a tree, in order. */
export function hastText(node: Node): string {
  if (node.type === 'text' && 'value' in node) return String(node.value);
  return 'children' in node ? (node.children as Node[]).map(hastText).join('') : '';
}
