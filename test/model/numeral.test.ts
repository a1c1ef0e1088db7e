import { describe, expect, it } from 'vitest';
import { formatNumeral, parseNumeral } from '../../src/model/numeral.js';

const KNOWN: readonly (readonly [number, string])[] = [
  [1, '一'],
  [2, '二'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [19, '十九'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [111, '一百一十一'],
  [115, '一百一十五'],
  [120, '一百二十'],
  [200, '二百'],
  [209, '二百零九'],
  [999, '九百九十九'],
];

describe('formatNumeral', () => {
  it.each(KNOWN)('writes %i as %s', (value, text) => {
    expect(formatNumeral(value)).toBe(text);
  });
});

describe('parseNumeral', () => {
  it.each(KNOWN)('reads %i in %s', (value, text) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it('reads back all that it writes', () => {
    for (let value = 1; value <= 999; value++) expect(parseNumeral(formatNumeral(value))).toBe(value);
  });

  it('writes each number in its own way', () => {
    expect(new Set(Array.from({ length: 999 }, (_, i) => formatNumeral(i + 1))).size).toBe(999);
  });

  it('reads 一百十二, which older acts write', () => {
    expect(parseNumeral('一百十二')).toBe(112);
  });

  it.each([
    ...['', '零', '〇', '百', '1', '一千', '二一', '十零', '十十', '一二', '一十零一'],
    // 130 in speech; 103 is 一百零三.
    '一百三',
    // 零 stands for missing tens only.
    ...['零一', '一百零', '一百零十', '一百零一十'],
    ...[' 一', '一 ', '一、', '两', '廿', '壹'],
  ])('does not read %j', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });
});
