import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { firstDifference } from '../edition/proof.js';
import type { EditionNotice } from '../edition/edition.js';
import { withoutSpace } from '../model/without-space.js';
import type { Article } from './article.js';
import { textWithout } from './styled.js';

const KEPT = new Set([
  ...['section', 'p', 'strong', 'em', 'br', 'ul', 'li'],
  ...['table', 'tbody', 'tr', 'td', 'th'],
]);
const KEPT_PROPERTIES = new Set(['style', 'rowSpan', 'colSpan']);

/**
 * Reads an article back from its HTML, and tells the first thing that is against it: an element or an attribute that the
 * editor of WeChat would drop, or words that are not those of the notice. Undefined where there is nothing.
 */
export function proveArticle({ html, added }: Article, { text }: EditionNotice): string | undefined {
  const fragment = html.slice(html.indexOf('<section'));
  const nodes = fromHtml(fragment, { fragment: true }).children.filter(isContent);
  const dropped = elementsIn(nodes).find(
    ({ tagName, properties }) =>
      !KEPT.has(tagName) || Object.keys(properties).some((name) => !KEPT_PROPERTIES.has(name)),
  );
  if (dropped !== undefined) return `有公众号不收的 <${dropped.tagName}>`;
  const [expected, actual] = [text.join(''), textWithout(nodes, added)].map(withoutSpace);
  if (expected === actual) return undefined;
  const difference = firstDifference(expected ?? '', actual ?? '');
  return `应为「…${difference.expected}…」，实为「…${difference.actual}…」`;
}

function isContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype';
}

function elementsIn(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...elementsIn(node.children)] : []));
}
