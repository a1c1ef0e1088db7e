import { describe, expect, it } from 'vitest';
import { runningQuotations } from '../../src/model/running-quotation.js';

/** First and last text of each quotation, and its marks as `text:offset`. */
function found(...texts: string[]): [number, number, string][] {
  return runningQuotations(texts).map(({ first, last, marks }) => [
    first,
    last,
    marks.map(({ text, at }) => `${text}:${at}`).join(' '),
  ]);
}

describe('runningQuotations', () => {
  it('are opened in one paragraph and closed at the end of a later one', () => {
    expect(found('将第二条修改为：“甲：', '（一）乙；', '（二）丙。”', '丁。')).toEqual([[0, 2, '0:8 2:5']]);
  });

  it('may open each paragraph with “ again', () => {
    expect(found('改为：', '“甲：', '“乙；', '“丙。”', '丁。')).toEqual([[1, 3, '1:0 2:0 3:0 3:3']]);
  });

  it('have quotations of their own inside, with which a paragraph may begin', () => {
    expect(found('“甲称“乙”的：', '“丙”是指丁；', '“戊”和“己”。”')).toEqual([[0, 2, '0:0 2:8']]);
  });

  it('may follow one another, the next opened where the last is closed', () => {
    expect(found('将“甲', '乙”修改为“丙', '丁”。')).toEqual([
      [0, 1, '0:1 1:1'],
      [1, 2, '1:5 2:1'],
    ]);
  });

  it('are none where a mark is lost here and another one there', () => {
    expect(found('鼓励“独角兽企业。', '加强管理。', '建设“1＋8”平台。')).toEqual([]);
    expect(found('鼓励“独角兽企业。', '加强管理。', '建设1＋8”平台。')).toEqual([]);
    expect(found('甲的“专精特新企业。', '加快发展。', '建设1＋8”平台。')).toEqual([]);
  });

  it('are none where they are never closed, or longer than a paragraph can be far', () => {
    expect(found('改为：“甲。', '乙。')).toEqual([]);
    expect(found('改为：“甲。', ...Array<string>(60).fill('乙。'), '丙。”')).toEqual([]);
  });
});
