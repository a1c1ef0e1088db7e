import type { MentionKind } from '../model/mention.js';
import { keyOf } from '../model/notice.js';
import type { Relation } from '../model/register.js';

/** `out` is what a document does with others, `in` what they do with it. */
export type Direction = 'out' | 'in';

/** What a document does with others, or others with it: 本文依据 …, 废止本文 …. */
export interface RelationGroup {
  readonly kind: MentionKind;
  readonly words: string;
  /** One for each document, at the first place where it is said. */
  readonly relations: readonly Relation[];
}

// From the gravest: where a notice does several things with another, only the gravest is listed.
const KINDS: readonly { readonly kind: MentionKind; readonly out: string; readonly in: string }[] = [
  { kind: 'repeals', out: '本文废止', in: '废止本文' },
  { kind: 'amends', out: '本文修改', in: '修改本文' },
  { kind: 'forwards', out: '本文转发', in: '转发本文' },
  { kind: 'implements', out: '本文依据', in: '以本文为依据' },
  { kind: 'cites', out: '本文提到', in: '提到本文' },
];

/** The relations of one document by kind, the gravest kind first, each other document once. */
export function groupRelations(relations: readonly Relation[], direction: Direction): RelationGroup[] {
  const listed = new Set<string>();
  return KINDS.flatMap(({ kind, [direction]: words }) => {
    const group = relations.filter((relation) => {
      const key = otherKey(relation, direction);
      if (relation.kind !== kind || listed.has(key)) return false;
      listed.add(key);
      return true;
    });
    return group.length === 0 ? [] : [{ kind, words, relations: group }];
  });
}

/** The key of the other document of a relation. */
export function otherKey({ from, to }: Relation, direction: Direction): string {
  return direction === 'out' ? to : keyOf(from);
}
