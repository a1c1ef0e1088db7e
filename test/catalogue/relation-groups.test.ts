import { describe, expect, it } from 'vitest';
import { groupRelations, otherKey, type Direction } from '../../src/catalogue/relation-groups.js';
import { keyOf } from '../../src/model/notice.js';
import type { Relation } from '../../src/model/register.js';
import { ACT, AMENDING, register, REPEALING, WORK } from './acts.js';

/** Words and numbers of a document's groups. */
function groups(number: string, direction: Direction): unknown[] {
  const relations = direction === 'out' ? register.from(number) : register.to(number);
  return groupRelations(relations, direction).map(({ words, relations: own }) => [
    words,
    own.map((relation) => otherKey(relation, direction)),
  ]);
}

describe('groupRelations', () => {
  it('lists what a document does with others by kind, the gravest first', () => {
    expect(groups(REPEALING, 'out')).toEqual([
      ['本文废止', [ACT]],
      ['本文依据', [WORK]],
    ]);
  });

  it('lists what others do with it', () => {
    expect(groups(ACT, 'in')).toEqual([
      ['废止本文', [REPEALING]],
      ['修改本文', [AMENDING]],
    ]);
    expect(groups(WORK, 'in')).toEqual([['以本文为依据', [REPEALING]]]);
  });

  it('has one relation for each document, the first of the gravest kind', () => {
    const [first] = register.to(ACT).filter(({ from }) => keyOf(from) === REPEALING);
    if (first === undefined) throw new Error('2号 does nothing with 1号');
    const twice: Relation[] = [
      { ...first, kind: 'cites' },
      { ...first, kind: 'amends', inText: true },
      { ...first, kind: 'amends', inText: false },
    ];
    const [group, ...others] = groupRelations(twice, 'in');
    expect(group?.relations).toEqual([twice[1]]);
    expect(others).toEqual([]);
  });

  it('is empty where a document stands alone', () => {
    expect(groupRelations([], 'out')).toEqual([]);
  });
});
