import { visit } from 'unist-util-visit';
import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';

/** Ids, in the printed document, of the tables that are set across the page. */
export function turnedTables(edition: Edition): ReadonlySet<string> {
  const turned = new Set<string>();
  for (const { id: notice, parts } of noticesOf(edition)) {
    for (const { body } of parts) {
      visit({ type: 'root', children: [...body] }, { tagName: 'table' }, ({ properties }) => {
        const { id, className } = properties;
        if (typeof id === 'string' && Array.isArray(className) && className.includes('landscape'))
          turned.add(`${notice}.${id}`);
      });
    }
  }
  return turned;
}
