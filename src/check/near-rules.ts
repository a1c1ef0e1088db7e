import type { Bilingual } from '../model/finding.js';
import { nearest } from '../model/nearest.js';

/** The ids that may be meant by one that is no rule's: those with all of its words, or else the one it is a slip of. */
export function nearRules(id: string, ids: readonly string[]): string[] {
  const words = id.toLowerCase().split(/[^a-z]+/u);
  const alike = ids.filter((known) => words.every((word) => known.split('-').includes(word)));
  const meant = nearest(id, ids);
  return alike.length > 0 || meant === undefined ? alike : [meant];
}

/** What is said of an id that is no rule's. */
export function unknownRule(id: string, ids: readonly string[]): Bilingual {
  const near = nearRules(id, ids);
  if (near.length === 0)
    return {
      zh: `没有「${id}」这条规则，规则见 docs/rules.md`,
      en: `there is no rule “${id}”: see docs/rules.md`,
    };
  return {
    zh: `没有「${id}」这条规则，是不是 ${near.join('、')}？`,
    en: `there is no rule “${id}”: is it ${near.join(', ')}?`,
  };
}
