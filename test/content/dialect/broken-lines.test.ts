import { describe, expect, it } from 'vitest';
import { parsed, texts } from '../parsed.js';

describe('brokenLines', () => {
  it('takes a line with two blanks of indent for a paragraph, as Word does', () => {
    expect(texts('　　第一段\n　　第二段，\n接着写。\n　　第三段')).toEqual([
      '第一段',
      '第二段，接着写。',
      '第三段',
    ]);
  });

  it('takes a line with a number of its own for a paragraph', () => {
    expect(texts('工作如下\n1.甲\n2．乙\n3. 丙')).toEqual(['工作如下', '1.甲', '2．乙', '3.丙']);
  });

  it('takes any ordinal after the end of a sentence', () => {
    expect(texts('有下列情形之一的：\n（一）甲；\n（二）乙。\n第二条　丙。\n一、丁')).toEqual([
      '有下列情形之一的：',
      '（一）甲；',
      '（二）乙。',
      '第二条　丙。',
      '一、丁',
    ]);
  });

  it('takes a line after a full stop, but not after a comma', () => {
    expect(texts('第一段。\n第二段，\n接着写。”\n第三段')).toEqual([
      '第一段。',
      '第二段，接着写。”',
      '第三段',
    ]);
  });

  it('takes the next ordinal of the same kind', () => {
    expect(texts('（一）甲\n（二）乙\n（三）丙')).toEqual(['（一）甲', '（二）乙', '（三）丙']);
  });

  it.each([
    ['依照前款第\n（二）项执行', '依照前款第（二）项执行'],
    ['面积约\n1.5万亩', '面积约1.5万亩'],
    ['截至\n2015.3.2止', '截至2015.3.2止'],
    ['依照\n第三条规定', '依照第三条规定'],
    ['符合\n第三条　甲', '符合第三条　甲'],
    ['甲\n　乙', '甲乙'],
  ])('does not break %j', (markdown, text) => {
    expect(texts(markdown)).toEqual([text]);
  });

  it('keeps marked words on their side of the break', () => {
    const { blocks } = parsed('（一）**甲。**乙；\n（二）**丙。**丁');
    expect(
      blocks.map((block) => ('children' in block ? block.children.map(({ type }) => type) : [])),
    ).toEqual([
      ['text', 'strong', 'text'],
      ['text', 'strong', 'text'],
    ]);
    expect(texts('1.甲\n2.**乙**\n3.丙')).toEqual(['1.甲', '2.乙', '3.丙']);
  });

  it('gives each paragraph its own place', () => {
    const { blocks } = parsed('1.甲\r\n2.乙');
    expect(
      blocks.map(({ position }) => [position?.start.line, position?.start.offset, position?.end.offset]),
    ).toEqual([
      [1, 0, 3],
      [2, 5, 8],
    ]);
  });

  it('works within a list and a quotation', () => {
    expect(texts('> 甲：\n> 1.乙\n> 2.丙').join('')).toBe('甲：1.乙2.丙');
    const [quotation] = parsed('> 甲：\n> 1.乙\n> 2.丙').blocks;
    expect(quotation?.type === 'blockquote' && quotation.children.length).toBe(3);
  });
});
