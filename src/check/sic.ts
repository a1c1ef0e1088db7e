import { nodesOf } from '../model/nodes-of.js';
import { perNotice } from '../model/per-notice.js';
import type { Sic } from '../model/tree.js';
import type { Violation } from './rule.js';

/** Every `:sic` of a notice, in reading order. */
export const sicsOf = perNotice(({ tree }): readonly Sic[] => nodesOf(tree, 'sic'));

/** Whether what a rule found begins before the `:sic` and reaches into it, in the same file. */
export function reachesInto({ place }: Violation, { position }: Sic): boolean {
  const [from, to] = 'start' in place ? [place.start.offset, place.end.offset] : [];
  const start = position?.start.offset;
  return from !== undefined && to !== undefined && start !== undefined && from < start && to > start;
}

/** Whether what a rule found begins inside the `:sic`, of the same file. */
export function isWithin({ place }: Violation, { position }: Sic): boolean {
  const at = 'start' in place ? place.start.offset : place.offset;
  const [start, end] = [position?.start.offset, position?.end.offset];
  return at !== undefined && start !== undefined && end !== undefined && at >= start && at < end;
}
