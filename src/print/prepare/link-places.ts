import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from '../../model/visit.js';

/**
 * Chromium writes a named destination for every id that a link points at: hidden links to all ids tell the
 * printer the page of each notice, provision and table row. They show nothing.
 */
export function linkPlaces(document: Root): void {
  const ids: string[] = [];
  visit(document, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.push(id);
  });
  visit(document, 'element', ({ tagName, children }) => {
    if (tagName !== 'body') return;
    children.push(
      h(
        'nav',
        { hidden: true },
        ids.map((id) => h('a', { href: `#${id}` })),
      ),
    );
  });
}
