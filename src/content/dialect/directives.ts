import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Parent } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Sic } from '../../model/tree.js';
import { refuse } from './refuse.js';

/** The block directives of the dialect. */
const BLOCKS: ReadonlySet<string> = new Set(['roster', 'table', 'signature']);

/**
 * `:sic[…]{note=…}` becomes a sic node; any other text directive (10:30, 1:2) was never meant as one and becomes the text
 * that stands in the source. Block directives that the dialect does not know are refused.
 */
export function directives() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'textDirective', (node: TextDirective, index, parent: Parent | undefined) => {
      if (index === undefined || parent === undefined) return undefined;
      if (node.name === 'sic') {
        const sic: Sic = { type: 'sic', note: node.attributes?.['note'] ?? undefined, children: node.children };
        parent.children[index] = { ...sic, ...(node.position === undefined ? {} : { position: node.position }) };
        return index;
      }
      parent.children.splice(index, 1, ...asSource(node, file));
      return index;
    });
    visit(tree, (node) => {
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return;
      const { name } = node as ContainerDirective | LeafDirective;
      const known = node.type === 'containerDirective' && BLOCKS.has(name);
      if (!known) refuse(file, node, 'unknown-directive', `不认识的标记「${name}」；可用的有 ${[...BLOCKS].map((n) => `:::${n}`).join('、')}`);
    });
  };
}

/** The directive as it stands in the source: its own characters as text, around its content, which may hold marks. */
function asSource(node: TextDirective, file: VFile): Parent['children'] {
  const source = String(file);
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const first = node.children[0]?.position?.start.offset ?? to;
  const last = node.children.at(-1)?.position?.end.offset ?? to;
  return [text(from, first), ...node.children, text(last, to)].filter((piece) => !('value' in piece) || piece.value !== '');

  function text(start: number, end: number) {
    const value = source.slice(start, end);
    const point = (offset: number) => ({
      line: node.position?.start.line ?? 1,
      column: (node.position?.start.column ?? 1) + offset - from,
      offset,
    });
    return { type: 'text', value, position: { start: point(start), end: point(end) } };
  }
}
