import { describe, expect, it } from 'vitest';
import { byPinyin, inRegisteredOrder } from '../../src/model/listing-order.js';

describe('inRegisteredOrder', () => {
  it('puts what is registered in the order of the registry, and others after it as they come', () => {
    const items = [
      { name: '丁' },
      { name: '乙' },
      { name: '丙' },
      { name: '甲' },
      { name: '乙', again: true },
    ];
    expect(inRegisteredOrder(items, ({ name }) => name, ['甲', '乙'])).toEqual([
      { name: '甲' },
      { name: '乙' },
      { name: '乙', again: true },
      { name: '丁' },
      { name: '丙' },
    ]);
  });
});

describe('byPinyin', () => {
  it('compares by sound, not by code point', () => {
    // cái, chéng, shuǐ, zhí: the code points would put 城 (U+57CE) before 水 (U+6C34), 职 (U+804C), 财 (U+8D22).
    expect(['职业', '水利', '财政', '城建'].sort(byPinyin)).toEqual(['财政', '城建', '水利', '职业']);
  });
});
