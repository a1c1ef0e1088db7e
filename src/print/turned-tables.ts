import { visit } from '../model/visit.js';
import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';

/** Ids, in the printed document, of the tables that are set across the page. */
export function turnedTables(edition: Edition): ReadonlySet<string> {
  const turned = new Set<string>();
  for (const { id: notice, parts } of noticesOf(edition)) {
    for (const node of parts.flatMap(({ body }) => body)) {
      visit(node, 'element', ({ tagName, properties }) => {
        const { id, className } = properties;
        if (
          tagName === 'table' &&
          typeof id === 'string' &&
          Array.isArray(className) &&
          className.includes('landscape')
        )
          turned.add(`${notice}.${id}`);
      });
    }
  }
  return turned;
}
