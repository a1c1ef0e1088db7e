import { expect, it } from 'vitest';
import { contentSums, textOf } from '../../src/web/site-file.js';

const TEXT = '绍政发〔2015〕13号 𬭎 é';

it.each([
  ['a string', TEXT],
  ['bytes', Buffer.from(TEXT)],
  ['bytes that another thread has sent', structuredClone(Buffer.from(TEXT))],
  ['bytes that stand among others', new Uint8Array(Buffer.from(`前${TEXT}后`)).subarray(3, -3)],
])('is the same text, of the same sums, as %s', (_what, content) => {
  expect(textOf({ content })).toBe(TEXT);
  expect(contentSums(content)).toEqual(contentSums(TEXT));
});
