import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { YEAR_INDEX_ID } from '../edition/year-index.js';
import { SKIP, visit } from '../model/visit.js';
import { APPARATUS } from '../../templates/web/notice/with-apparatus.js';
import { classesOf } from '../model/classes.js';

/**
 * The texts of the notices that a written page carries, read back from its HTML, by the ids of their articles; by an empty
 * id the one that has a page of its own. The index of the year is among them by its id.
 */
export function pageTexts(html: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  visit(fromHtml(html), 'element', (node) => {
    if (!isNotice(node) && node.properties['id'] !== YEAR_INDEX_ID) return undefined;
    texts.set(node.properties['id'] ?? '', printedText(node));
    return SKIP;
  });
  return texts;
}

/** The text as it was printed: without what a corrigendum says that should have stood there, and the site's own words. */
function printedText(node: Nodes): string {
  if (node.type === 'element' && (node.tagName === 'ins' || classesOf(node).includes(APPARATUS))) return '';
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(printedText).join('') : '';
}

function isNotice(node: Element): boolean {
  return node.tagName === 'article' && classesOf(node).includes('notice');
}
