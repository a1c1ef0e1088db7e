import type { Paragraph, PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/content/dialect/lines.js';
import { textOf } from '../../../src/model/prose.js';

function paragraph(source: string, ...children: PhrasingContent[]): Paragraph {
  const point = (offset: number) => ({ line: 1, column: offset + 1, offset });
  let from = 0;
  for (const child of children) {
    const value = textOf(child);
    const at = source.indexOf(value, from);
    child.position = { start: point(at), end: point(at + value.length) };
    from = at + value.length;
  }
  return { type: 'paragraph', children };
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] });

describe('linesOf', () => {
  it('cuts at each line break, and trims the lines', () => {
    const source = '　　甲 乙  \n\t丙\r\n丁';
    expect(
      linesOf(paragraph(source, text(source)), source).map(({ children }) => children.map(textOf)),
    ).toEqual([['甲 乙'], ['丙'], ['丁']]);
  });

  it('keeps the blank between text and a mark', () => {
    const source = ' 甲　乙　丙 ';
    const lines = linesOf(paragraph(source, text(' 甲　'), strong('乙'), text('　丙 ')), source);
    expect(lines.map(({ children }) => children.map(textOf))).toEqual([['甲　', '乙', '　丙']]);
  });

  it('cuts at a hard break', () => {
    const lines = linesOf(paragraph('甲乙', text('甲'), { type: 'break' }, text('乙')), '甲乙');
    expect(lines.map(({ children }) => children.map(textOf))).toEqual([['甲'], ['乙']]);
  });

  it('has no line where nothing stands', () => {
    expect(linesOf(paragraph('甲\n\n', text('甲\n\n')), '甲\n\n')).toHaveLength(1);
    expect(linesOf({ type: 'paragraph', children: [] }, '')).toEqual([]);
  });

  it('joins text that Markdown had cut', () => {
    expect(
      linesOf(paragraph('组长:张三', text('组长'), text(':张三')), '组长:张三')[0]?.children,
    ).toHaveLength(1);
  });

  it('places each line', () => {
    const source = '甲乙\n 丙';
    expect(linesOf(paragraph(source, text(source)), source).map(({ position }) => position)).toEqual([
      { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 3, offset: 2 } },
      { start: { line: 2, column: 2, offset: 4 }, end: { line: 2, column: 3, offset: 5 } },
    ]);
  });
});
