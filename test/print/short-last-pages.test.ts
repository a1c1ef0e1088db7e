import { expect, it } from 'vitest';
import { shortLastPages, type PagesOfPart } from '../../src/print/short-last-pages.js';

// Pages of 22 lines, so that a short last page has seven at most, and four pages have room for one, two or three lines more.
const closer = (part: Omit<PagesOfPart, 'id'>): boolean =>
  shortLastPages([{ id: '甲', ...part }], 22).length > 0;

it.each<[string, boolean, Omit<PagesOfPart, 'id'>]>([
  ['of two lines on a fourth page', true, { pages: 4, lines: 68 }],
  ['of as many lines as three pages of 23 have', true, { pages: 4, lines: 69 }],
  ['of a line more', false, { pages: 4, lines: 70 }],
  ['of one page', false, { pages: 1, lines: 3 }],
  ['of a line on the second page', true, { pages: 2, lines: 23 }],
  ['of ten lines on the twelfth page, which is not short', false, { pages: 12, lines: 252 }],
  ['whose keeping together takes the fourth page', true, { pages: 4, lines: 66 }],
])('a part %s: closer is %s', (_what, expected, part) => {
  expect(closer(part)).toBe(expected);
});
