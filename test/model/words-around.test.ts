import { describe, expect, it } from 'vitest';
import { commonStart, wordsAround } from '../../src/model/words-around.js';

describe('commonStart', () => {
  it.each([
    ['甲乙丙', '甲乙丁', 2],
    ['甲', '甲', 1],
    ['甲', '甲乙', 1],
    ['', '甲', 0],
    // 𠮷 is D842 DFB7, 𠮾 D842 DFBE.
    ['甲𠮷', '甲𠮾', 1],
    ['甲𠮷', '甲𠮷乙', 3],
    ['𠮷', '', 0],
  ])('of %s and %s is %i', (one, other, units) => {
    expect(commonStart(one, other)).toBe(units);
  });
});

describe('wordsAround', () => {
  it.each([
    ['一二三四五六', 3, 2, '二三', '四五'],
    ['一二', 1, 5, '一', '二'],
    ['𠮷𠮷𠮷甲𠮾𠮾𠮾', 6, 2, '𠮷𠮷', '甲𠮾'],
    ['甲𠮷乙𠮷丙', 4, 2, '𠮷乙', '𠮷丙'],
  ])('of %s at %i', (text, at, most, lead, trail) => {
    expect(wordsAround(text, at, most)).toEqual({ lead, trail });
  });
});
