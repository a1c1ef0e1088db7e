import { describe, expect, it } from 'vitest';
import { hasBlankCells, withoutBlankWords } from '../../src/print/without-blank-words.js';
import { madeEdition } from './made-edition.js';

describe('withoutBlankWords', () => {
  const texts = (...all: string[]): string[] =>
    withoutBlankWords(all.map((text) => ({ text }))).map(({ text }) => text);

  it('leaves out what is said in an empty cell, in a line of its own, among others, and over several', () => {
    expect(texts('甲', '〔原文空白〕', '乙')).toEqual(['甲', '', '乙']);
    expect(texts('甲〔原文空白〕乙〔原文空白〕')).toEqual(['甲乙']);
    expect(texts('甲〔原', '文', '空白〕乙')).toEqual(['甲', '', '乙']);
  });

  it('leaves other words as they are', () => {
    expect(texts('原文空白', '〔原文〕', '〔2015〕13号')).toEqual(['原文空白', '〔原文〕', '〔2015〕13号']);
  });
});

describe('hasBlankCells', () => {
  it.each([
    [':blank', true],
    ['', false],
    ['〔原文空白〕', false],
  ])('of a cell with 「%s」 is %s', (cell, expected) => {
    const body = `各单位：\n\n| 单位 | 金额 |\n| --- | --- |\n| 甲 | ${cell} |\n`;
    const title = '绍兴市人民政府关于做好示例工作的通知';
    expect(hasBlankCells(madeEdition([{ series: 'szf', number: 1, title, body }]))).toBe(expected);
  });
});
