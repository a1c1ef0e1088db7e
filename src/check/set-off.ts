import type { Prose } from '../model/prose.js';
import type { ChronicleEntry } from '../model/tree.js';

/** 1日　市政府…: the days of a chronicle stand apart by a blank, and so do the pieces of a title's note （某会通过　自某日起施行）. */
export function isSetOff({ node }: Prose, start: number): boolean {
  if (node?.type === 'titleNote') return true;
  return node?.type === 'chronicleEntry' && (node as ChronicleEntry).days.length === start;
}
