import { treeRoot, type TreeHead } from './merkle-tree.js';
import { leafOf, recordOf } from './record.js';

/**
 * The tree over published notices alone, in the order given: over those of an issue it is the one whose root the issue's
 * colophon prints.
 *
 * @param notices What their `notice.json` files say.
 * @returns Nothing where one is no notice.
 */
export function noticesTree(notices: readonly unknown[]): TreeHead | undefined {
  const records = notices.map(recordOf).filter((record) => record !== undefined);
  if (records.length !== notices.length) return undefined;
  return { size: records.length, root: treeRoot(records.map(leafOf)) };
}
