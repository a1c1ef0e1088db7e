import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { simplifiedForm } from '../../src/model/simplified-form.js';

test('traditional characters have one simplified form', () => {
  expect(Array.from('國務資業', simplifiedForm).join('')).toBe('国务资业');
});

test('characters that are right in simplified text have none', () => {
  expect(Array.from('国乾徵著於锺喆，a', simplifiedForm).filter((form) => form !== undefined)).toEqual([]);
});

test('no character of 通用规范汉字表 has one, nor those of its third level, for names', () => {
  // 国发〔2013〕23号: 3,500 + 3,000 + 1,605 characters in the order of the table.
  const path = fileURLToPath(new URL('general-standard-characters.txt', import.meta.url));
  const table = Array.from(readFileSync(path, 'utf8').replace(/\n/gu, ''));
  expect(table).toHaveLength(3500 + 3000 + 1605);
  expect([table[3499], table[6499], table[8104]]).toEqual(['矗', '齉', '蠼']);
  expect(table).toEqual(expect.arrayContaining(['釐', '喆', '於', '锺', '甯']));
  expect(table.filter((character) => simplifiedForm(character) !== undefined)).toEqual([]);
});
