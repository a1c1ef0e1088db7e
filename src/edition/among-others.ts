import type { ElementContent } from 'hast';
import { visit } from '../model/visit.js';
import { copied } from './copied.js';

/**
 * Part of a notice's body for a document that holds many notices: ids and inner links carry the notice's id, and
 * headings rank `ranksBelow` further down. `here` gives the place of other notices in the document by their address.
 */
export function amongOthers<Content extends ElementContent>(
  node: Content,
  noticeId: string,
  here: ReadonlyMap<string, string>,
  ranksBelow: number,
): Content {
  const copy = copied(node);
  visit(copy, 'element', (element) => {
    const { id, href } = element.properties;
    if (typeof id === 'string') element.properties['id'] = `${noticeId}.${id}`;
    if (typeof href === 'string')
      element.properties['href'] = href.startsWith('#')
        ? `#${noticeId}.${href.slice(1)}`
        : (here.get(href) ?? href);
    const rank = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (rank !== undefined) element.tagName = `h${Math.min(6, Number(rank) + ranksBelow)}`;
  });
  return copy;
}
