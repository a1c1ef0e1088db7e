import { describe, expect, it } from 'vitest';
import { parsed, seen, texts } from '../parsed.js';

describe('orderedLists', () => {
  it.each([
    '1. 创建\n2. 推广',
    '1.创建\n2.推广',
    '1.创建\n\n2.推广',
    '1. 创建\n\n2. 推广',
    '1.创建\n2. 推广',
    '1. 创建\n2.推广',
    '1.　创建\n\n2.　推广',
    '1.   创建\n2.\t推广',
  ])('gives the same two paragraphs for %j', (markdown) => {
    expect(seen(parsed(markdown).blocks)).toEqual([
      ['paragraph', '1.创建'],
      ['paragraph', '2.推广'],
    ]);
  });

  it('keeps the numbers as they are written', () => {
    expect(texts('3. 甲\n3. 乙\n7. 丙')).toEqual(['3.甲', '3.乙', '7.丙']);
    expect(texts('0. 甲\n01. 乙')).toEqual(['0.甲', '01.乙']);
    expect(texts('1) 甲\n2) 乙')).toEqual(['1)甲', '2)乙']);
  });

  it('treats a heading alike', () => {
    expect(texts('## 1. 创建\n\n## 1.创建')).toEqual(['1.创建', '1.创建']);
  });

  it('treats an escaped number alike', () => {
    expect(texts('1\\. 创建')).toEqual(['1.创建']);
  });

  it('takes a list in a list apart, each number once', () => {
    expect(texts('1. 甲\n   1. 乙\n   2. 丙\n2. 丁')).toEqual(['1.甲', '1.乙', '2.丙', '2.丁']);
    expect(texts('1. 甲\n   1. 乙\n      1. 丙')).toEqual(['1.甲', '1.乙', '1.丙']);
  });

  it('keeps a list of points in its place', () => {
    expect(seen(parsed('1. 甲\n   - 乙\n   - 丙\n2. 丁').blocks)).toEqual([
      ['paragraph', '1.甲'],
      ['list', '乙丙'],
      ['paragraph', '2.丁'],
    ]);
  });

  it('takes numbers in a list of points, and in a quotation', () => {
    expect(texts('- 甲\n  1. 乙\n  2. 丙')).toEqual(['甲1.乙2.丙']);
    expect(texts('> 1. 甲\n> 2. 乙')).toEqual(['1.甲2.乙']);
  });

  it('keeps the further paragraphs of an item', () => {
    expect(texts('1. 甲\n\n   续段\n\n2. 乙')).toEqual(['1.甲', '续段', '2.乙']);
  });

  it('keeps marked words behind the number', () => {
    expect(texts('1. **应急解困。**缓解')).toEqual(['1.应急解困。缓解']);
  });

  it('does not make a fraction of a number and a number', () => {
    expect(texts('1. 2015年启动')).toEqual(['1. 2015年启动']);
    expect(texts('2. **5吨**以上')).toEqual(['2. 5吨以上']);
  });

  it('leaves a date on a line of its own', () => {
    expect(texts('2015. 3. 2')).toEqual(['2015. 3. 2']);
  });

  it('keeps a number without words', () => {
    expect(texts('甲\n\n1.\n')).toEqual(['甲', '1.']);
  });

  it('leaves decimals alone', () => {
    expect(texts('1.1 总则\n\n1.5万亩')).toEqual(['1.1 总则', '1.5万亩']);
  });
});
