import { describe, expect, it } from 'vitest';
import { yamlCursor } from '../../../src/desk/lsp/yaml-cursor.js';

/** Of a text with ‸ where the cursor stands. */
function cursorIn(text: string) {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes('‸'));
  const character = lines[line]?.indexOf('‸') ?? 0;
  const { path, key, typed, siblings } = yamlCursor(
    lines.map((each) => each.replace('‸', '')),
    line,
    character,
  );
  return { path, key, typed, siblings: [...siblings] };
}

describe('yamlCursor', () => {
  it.each([
    ['ti‸', { path: [], key: undefined, typed: 'ti', siblings: [] }],
    ['title : 甲‸', { path: [], key: 'title', typed: '甲', siblings: [] }],
    ['number: 1\nda‸\ntitle: 甲', { path: [], key: undefined, typed: 'da', siblings: ['number', 'title'] }],
    ['"a b" : x\n\'c\': y\nd‸', { path: [], key: undefined, typed: 'd', siblings: ['c', 'a b'] }],
    [
      'corrects:\n  - document: 甲\n    wr‸',
      { path: ['corrects', '*'], key: undefined, typed: 'wr', siblings: ['document'] },
    ],
    ['repeals: [甲, 乙‸', { path: [], key: 'repeals', typed: '乙', siblings: [] }],
    ['# title: 甲\n‸', { path: [], key: undefined, typed: '', siblings: [] }],
  ])('knows where a cursor stands: %j', (text, cursor) => {
    expect(cursorIn(text)).toEqual(cursor);
  });

  it('comes to the end of a line of blanks', () => {
    const blanks = ' '.repeat(1_000_000);
    expect(cursorIn(`title${blanks}\nda‸`)).toMatchObject({ typed: 'da', siblings: [] });
    expect(cursorIn(`title${blanks}: 甲\nda‸`)).toMatchObject({ siblings: ['title'] });
  });
});
