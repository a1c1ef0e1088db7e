import { expect, it } from 'vitest';
import { printable } from '../../../src/commands/reports/printable.js';

it.each([
  ['甲\n乙 𠮷。', '甲\n乙 𠮷。'],
  ['甲\u001b[2J\u001b]0;title\u0007乙', '甲\uFFFD[2J\uFFFD]0;title\uFFFD乙'],
  ['甲\u009b31m\r\u0000', '甲\uFFFD31m\uFFFD\uFFFD'],
  ['“\u202e乙甲\u202c”\u2066', '“\uFFFD乙甲\uFFFD”\uFFFD'],
  ['甲\t乙', '甲 乙'],
])('shows %j so that a terminal only shows it', (words, shown) => {
  expect(printable(words)).toBe(shown);
});
