import { describe, expect, it } from 'vitest';
import { byteRangeOf, signatureIn } from '../../../src/print/signature/byte-range.js';

// SEQUENCE of two bytes, then zeros.
const FILE = Buffer.from('%PDF /Contents <30020500000000> trailer');
const [FROM, TO] = [FILE.indexOf('<'), FILE.indexOf('>') + 1];

function range(file: Buffer, numbers = [0, FROM, TO, file.length - TO]) {
  return byteRangeOf(numbers, file);
}

describe('a byte range', () => {
  it('leaves out the digits of its signature', () => {
    const read = range(FILE);
    expect(read).toEqual({ from: FROM, to: TO, end: FILE.length });
    expect(read && Buffer.from(signatureIn(FILE, read) ?? []).toString('hex')).toBe('30020500');
  });

  it.each<[string, number[]]>([
    ['does not begin with the file', [1, FROM, TO, FILE.length - TO]],
    ['leaves out more', [0, FROM - 3, TO, FILE.length - TO]],
    ['leaves out less', [0, FROM + 1, TO, FILE.length - TO]],
    ['leaves out what comes behind', [0, FROM, TO + 2, FILE.length - TO - 2]],
    ['ends behind the file', [0, FROM, TO, FILE.length]],
    ['goes back', [0, TO, FROM, 5]],
    ['is none', []],
    ['has no numbers', [0, NaN, NaN, NaN]],
  ])('that %s is none', (_, numbers) => {
    expect(range(FILE, numbers)).toBeUndefined();
  });

  it('has no signature where more than zeros stand behind it', () => {
    const file = Buffer.from(FILE);
    file.write('1', TO - 2, 'latin1');
    const read = range(file);
    expect(read && signatureIn(file, read)).toBeUndefined();
  });

  it('has digits of one case: a flipped bit in a letter is found', () => {
    const small = Buffer.from(FILE.toString().replace('30020500', '30020abc'));
    expect(range(small)).toBeDefined();
    expect(range(Buffer.from(small.toString().replace('abc', 'aBc')))).toBeUndefined();
  });
});
