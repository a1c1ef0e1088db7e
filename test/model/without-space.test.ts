import { expect, it } from 'vitest';
import { indexOfCharacter, withoutSpace } from '../../src/model/without-space.js';

it('a text without its white space, of any width', () => {
  expect(withoutSpace('第一条　各 地\n应\t当')).toBe('第一条各地应当');
});

it.each([
  [0, 0],
  // The wide space before 各 does not count.
  [3, 4],
  [4, 5],
  [9, 6],
])('the character with %i others before it stands at %i', (count, index) => {
  expect(indexOfCharacter('第一条　各地', count)).toBe(index);
});
