import type { Root } from 'hast';
import { visit } from '../../model/visit.js';

/** Takes addresses away that lead nowhere from a printed page: all but places of the document and full addresses. */
export function unlink(document: Root): void {
  visit(document, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href === 'string' && !/^(?:#|https?:)/.test(href)) delete properties['href'];
  });
}
