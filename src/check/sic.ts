import type { Position } from 'unist';
import { fact } from '../model/fact.js';
import { nodesOf } from '../model/nodes-of.js';
import { textOf } from '../model/prose.js';
import type { Violation } from './rule.js';

/** A `:sic`: what is marked as signed so, why, and where it stands. */
export interface SignedSo {
  readonly text: string;
  readonly note?: string;
  readonly position?: Position;
}

/** Every `:sic` of a notice, in reading order. */
export const sicsOf = fact('sics', ({ tree }): readonly SignedSo[] =>
  nodesOf(tree, 'sic').map((sic) => ({
    text: textOf(sic),
    ...(sic.note !== undefined && { note: sic.note }),
    ...(sic.position !== undefined && { position: sic.position }),
  })),
);

/** Whether what a rule found begins before the `:sic` and reaches into it, in the same file. */
export function reachesInto({ place }: Violation, { position }: SignedSo): boolean {
  const [from, to] = 'start' in place ? [place.start.offset, place.end.offset] : [];
  const start = position?.start.offset;
  return from !== undefined && to !== undefined && start !== undefined && from < start && to > start;
}

/** Whether what a rule found begins inside the `:sic`, of the same file. */
export function isWithin({ place }: Violation, { position }: SignedSo): boolean {
  const at = 'start' in place ? place.start.offset : place.offset;
  const [start, end] = [position?.start.offset, position?.end.offset];
  return at !== undefined && start !== undefined && end !== undefined && at >= start && at < end;
}
