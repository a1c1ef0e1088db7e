import type { Element as HastElement, ElementContent } from 'hast';
import type { Element, Text } from 'xast';
import { x } from 'xastscript';
import { hasClass } from './hast-pieces.js';

const SAME: Readonly<Record<string, string>> = { strong: 'b', em: 'i', sub: 'sub', sup: 'sup' };

/** Running text. References still lead to ids of the page: what they lead to may not be written yet. */
export function inline(nodes: readonly ElementContent[]): (Element | Text)[] {
  return nodes.flatMap((node): (Element | Text)[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    return node.type === 'element' ? [inlineElement(node)] : [];
  });
}

function inlineElement(node: HastElement): Element {
  const { tagName, properties } = node;
  const children = inline(node.children);
  switch (tagName) {
    case 'a':
      return x(isReference(node) ? 'ref' : 'a', { href: String(properties['href']) }, children);
    case 'br':
      return x('br');
    case 'img':
      return x('img', { src: String(properties['src']), alt: properties['alt'] });
    default:
      // What stands as it was signed although it looks wrong is what the standard calls verbatim.
      return x(SAME[tagName] ?? 'span', { status: hasClass(node, 'sic') ? 'verbatim' : undefined }, children);
  }
}

/** Whether a link leads to a document or a place in it; others lead to the web at large. */
function isReference(node: HastElement): boolean {
  return ['citation', 'reference', 'attachment-link'].some((name) => hasClass(node, name));
}
