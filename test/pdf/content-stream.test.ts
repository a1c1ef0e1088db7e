import { expect, it } from 'vitest';
import { operations } from '../../src/pdf/content-stream.js';

/** Operators with their operands; strings as the characters of their bytes, in quotes. */
function read(drawn: string): string[] {
  const shown = (operand: unknown): string => {
    if (operand instanceof Uint8Array) return `“${Buffer.from(operand).toString('latin1')}”`;
    return Array.isArray(operand) ? `[${operand.map(shown).join(' ')}]` : String(operand);
  };
  return Array.from(operations(drawn), ({ operator, operands }) =>
    [operator, ...operands.map(shown)].join(' '),
  );
}

// The forms of ISO 32000-1, 7.2 and 7.3; what each says was written down by hand.
it.each([
  ['numbers', '.24 0 -0 -.5 +3 841.91998 cm', ['cm 0.24 0 0 -0.5 3 841.91998']],
  ['several operators on a line', '0 0 0 RG 0 0 0 rg\nq', ['RG 0 0 0', 'rg 0 0 0', 'q']],
  ['an operator with a star', '1 2 3 4 re\nW* n', ['re 1 2 3 4', 'W*', 'n']],
  ['names', '/F5 12 Tf/Im1 Do', ['Tf /F5 12', 'Do /Im1']],
  ['hexadecimal digits', '<4142> Tj <4 1 5> Tj', ['Tj “AB”', 'Tj “AP”']],
  ['a string in brackets', '(a (b) \\) \\101\\n\\\n c) Tj', ['Tj “a (b) ) A\n c”']],
  ['a list', '[<41> -12.5 (B)] TJ', ['TJ [“A” -12.5 “B”]']],
  ['a list in a list', '[[3 1] 0] d', ['d [[3 1] 0]']],
  ['a dictionary, which is left out', '/P <</MCID 0 /A [1 2] /B <</C (Tj)>>>> BDC', ['BDC /P']],
  ['a comment', '1 w % 2 w\n3 w', ['w 1', 'w 3']],
  ['nothing', ' \n', []],
])('reads %s', (_what, drawn, expected) => {
  expect(read(drawn)).toEqual(expected);
});

it.each([
  ['a string that does not end', '(abc', /ends in a string/],
  ['digits that do not end', '<41', /ends in a string/],
  ['a picture inside', 'BI /W 1 ID x EI', /picture inside/],
  ['what is no number', '1x w', /cannot be read/],
])('refuses %s', (_what, drawn, message) => {
  expect(() => read(drawn)).toThrow(message);
});
