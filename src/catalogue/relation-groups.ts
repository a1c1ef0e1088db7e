import { keyOf } from '../model/notice.js';
import type { Relation, RelationKind } from '../model/register.js';

/** `out` is what a document does with others, `in` what they do with it. */
export type Direction = 'out' | 'in';

/** What a document does with others, or others with it: 本文依据 …, 废止本文 …. */
export interface RelationGroup {
  readonly kind: RelationKind;
  readonly words: string;
  /** One for each document, at the first place where it is said. */
  readonly relations: readonly Relation[];
}

// First what explains, which rules nothing and is asked for most; then from the gravest: where a notice does several
// things with another, only the first is listed.
const KINDS: readonly { readonly kind: RelationKind; readonly out: string; readonly in: string }[] = [
  { kind: 'explains', out: '本文解读', in: '解读' },
  { kind: 'repeals', out: '本文废止', in: '废止本文' },
  { kind: 'voids', out: '本文宣布失效', in: '宣布本文失效' },
  { kind: 'extends', out: '本文延长有效期', in: '延长本文有效期' },
  { kind: 'amends', out: '本文修改', in: '修改本文' },
  { kind: 'corrects', out: '本文更正', in: '更正本文' },
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
