import { isLandscape } from './prepare/landscape.js';
import { visit } from '../model/visit.js';
import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';

/** Ids, in the printed document, of the tables that are landscape. */
export function turnedTables(edition: Edition): ReadonlySet<string> {
  const turned = new Set<string>();
  for (const { id: notice, parts } of noticesOf(edition)) {
    for (const node of parts.flatMap(({ body }) => body)) {
      visit(node, 'element', (table) => {
        const { id } = table.properties;
        if (table.tagName === 'table' && typeof id === 'string' && isLandscape(table))
          turned.add(`${notice}.${id}`);
      });
    }
  }
  return turned;
}
