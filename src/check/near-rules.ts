import { nearest } from '../model/nearest.js';
import type { Rule } from './rule.js';

/** The ids that may be meant by one that is no rule's: those with all of its words, or else the one it is a slip of. */
export function nearRules(id: string, rules: readonly Rule[]): string[] {
  const ids = rules.map((rule) => rule.id);
  const words = id.toLowerCase().split(/[^a-z]+/u);
  const alike = ids.filter((known) => words.every((word) => known.split('-').includes(word)));
  const meant = nearest(id, ids);
  return alike.length > 0 || meant === undefined ? alike : [meant];
}
