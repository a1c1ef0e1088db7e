import { expect, it } from 'vitest';
import { shortened } from '../../src/model/shortened.js';

it.each([
  ['一二三', 3, '一二三'],
  ['一二三四', 3, '一二三…'],
  ['', 3, ''],
  ['𠮷𠮷𠮷', 3, '𠮷𠮷𠮷'],
  ['𠮷𠮷𠮷𠮷', 3, '𠮷𠮷𠮷…'],
  ['一𠮷𠮷二𠮷', 4, '一𠮷𠮷二…'],
])('makes %s no longer than %i characters', (words, most, short) => {
  expect(shortened(words, most)).toBe(short);
});
