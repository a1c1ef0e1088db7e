import type { Element, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const processor = unified().use(rehypeStringify, { upperDoctype: true }).freeze();

/** The document as it is written: with its doctype, its links as `linked` makes them. */
export function html(document: Element, linked: (tree: Root) => Root): string {
  return `${processor.stringify(linked({ type: 'root', children: [{ type: 'doctype' }, document] }))}\n`;
}
