import { expect, it } from 'vitest';
import { groupBy } from '../../src/model/group-by.js';

it('groups keep the order of their first items, and items theirs', () => {
  const groups = groupBy([5, 2, 9, 4, 7], (number) => (number % 2 === 0 ? 'even' : 'odd'));
  expect([...groups]).toEqual([
    ['odd', [5, 9, 7]],
    ['even', [2, 4]],
  ]);
});

it('keys that are objects are the same only where they are one', () => {
  const [one, other] = [{ name: '甲' }, { name: '甲' }];
  expect([...groupBy([one, other, one], (item) => item).values()]).toEqual([[one, one], [other]]);
});

it('nothing has no group', () => {
  expect(groupBy([], () => 1).size).toBe(0);
});
