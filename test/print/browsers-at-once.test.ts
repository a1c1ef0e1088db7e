import { expect, it } from 'vitest';
import { browsersAtOnce } from '../../src/print/browsers-at-once.js';

const GB = 2 ** 30;

it.each([
  [2, 16 * GB, 2],
  [16, 4 * GB, 5],
  [4, GB, 1],
  [4, 0, 1],
  [1, 16 * GB, 1],
])('lets a machine of %i cores with %i bytes run %i', (cores, bytes, browsers) => {
  expect(browsersAtOnce(cores, bytes)).toBe(browsers);
});
