import { expect, it } from 'vitest';
import { holdingsOf } from '../../src/catalogue/holdings.js';

const issue = (year: number, number: number) => ({
  issue: { year, number, total: 1, folder: '', sections: [] },
});

it.each([
  ['one issue', [issue(2015, 3)], '2015年第3期'],
  ['several', [issue(2014, 11), issue(2014, 12), issue(2015, 1)], '2014年第11期至2015年第1期，共3期'],
  ['none', [], ''],
])('tells of %s', (_what, editions, expected) => {
  expect(holdingsOf(editions as unknown as Parameters<typeof holdingsOf>[0])).toBe(expected);
});
