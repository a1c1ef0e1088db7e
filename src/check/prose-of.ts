import type { Node } from 'unist';
import type { Notice } from '../model/notice.js';
import type { Prose } from '../model/prose.js';

const PROSES = new WeakMap<Notice, ReadonlyMap<Node | undefined, Prose>>();

/** The text of a block of the notice, or undefined where the block has none of its own. The notice is gone through once. */
export function proseOf(notice: Notice, block: Node): Prose | undefined {
  const known = PROSES.get(notice) ?? new Map(notice.proses.map((prose) => [prose.node, prose]));
  PROSES.set(notice, known);
  return known.get(block);
}
