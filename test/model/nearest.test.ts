import { expect, it } from 'vitest';
import { nearest } from '../../src/model/nearest.js';

it.each([
  ['keyword', 'keywords'],
  ['Titel', 'title'],
  ['secton', 'section'],
  ['标题', undefined],
  ['date-of-signing', undefined],
])('%s is a slip of %s', (word, meant) => {
  expect(nearest(word, ['title', 'section', 'keywords', 'date'])).toBe(meant);
});
