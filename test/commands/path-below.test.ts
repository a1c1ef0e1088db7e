import { expect, it } from 'vitest';
import { pathBelow } from '../../src/commands/path-below.js';

it.each([
  ['gazette', 'gazette/2015/03/a.md', '2015/03/a.md'],
  ['/a/b', '/a/b', ''],
  ['/a/b/', '/a/b/../b/c', 'c'],
  ['/a/b', '/a/b/..c/d', '..c/d'],
  ['/a/b', '/a/bc', undefined],
  ['/a/b', '/a', undefined],
  ['/a/b', '/a/b/../c', undefined],
])('below %s, %s is %s', (folder, path, below) => {
  expect(pathBelow(folder, path)).toBe(below);
});
