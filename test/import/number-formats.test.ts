import { expect, it } from 'vitest';
import { writtenNumber } from '../../src/import/number-formats.js';

it.each([
  ['decimal', 12, '12'],
  ['decimalZero', 7, '07'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalEnclosedCircle', 11, '⑪'],
  ['decimalEnclosedCircle', 21, '㉑'],
  ['decimalEnclosedParen', 3, '⑶'],
  ['lowerLetter', 2, 'b'],
  ['lowerLetter', 28, 'bb'],
  ['upperLetter', 26, 'Z'],
  ['lowerLetter', 780, 'z'.repeat(30)],
  ['lowerLetter', 99_999, '99999'],
  ['lowerRoman', 4, 'iv'],
  ['upperRoman', 49, 'XLIX'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 11, '十一'],
  ['chineseCounting', 20, '二十'],
  ['chineseCountingThousand', 103, '一百零三'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['japaneseCounting', 34, '三十四'],
  ['ideographDigital', 105, '一〇五'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographTraditional', 3, '丙'],
  ['ideographZodiac', 12, '亥'],
  ['ideographEnclosedCircle', 2, '㊁'],
  ['none', 5, ''],
])('writes %s %i as %s', (format, value, text) => {
  expect(writtenNumber(value, format)).toBe(text);
});

it('knows no number of a format that it does not know', () => {
  expect(writtenNumber(1, 'thaiLetters')).toBeUndefined();
});
