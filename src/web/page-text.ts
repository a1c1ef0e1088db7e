import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';
import { hastText } from './hast-text.js';

/** The text of the notice that a written page carries, read back from its HTML; empty where it has no notice. */
export function pageText(html: string): string {
  let article: Element | undefined;
  visit(fromHtml(html), 'element', (node) => {
    const classes = node.properties['className'];
    if (node.tagName !== 'article' || !Array.isArray(classes) || !classes.includes('notice'))
      return undefined;
    article = node;
    return EXIT;
  });
  return article === undefined ? '' : hastText(article);
}
