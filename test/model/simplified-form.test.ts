import { expect, test } from 'vitest';
import { simplifiedForm } from '../../src/model/simplified-form.js';

test('traditional characters have one simplified form', () => {
  expect(Array.from('國務資業', simplifiedForm).join('')).toBe('国务资业');
});

test('characters that are right in simplified text have none', () => {
  expect(Array.from('国乾徵著於锺喆，a', simplifiedForm).filter((form) => form !== undefined)).toEqual([]);
});
