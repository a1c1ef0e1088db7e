import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { relativeLinks } from './relative-links.js';

const processor = unified().use(rehypeStringify, { upperDoctype: true }).freeze();

/** The document as it is written: with its doctype, its links relative to the page's own address. */
export function html(document: Element, url: string): string {
  return `${processor.stringify(relativeLinks({ type: 'root', children: [{ type: 'doctype' }, document] }, url))}\n`;
}
