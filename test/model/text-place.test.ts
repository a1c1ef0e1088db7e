import type { Node } from 'unist';
import { describe, expect, it } from 'vitest';
import { pointAfter, sourceOffset, sourceRange } from '../../src/model/text-place.js';

/** A text node that spans the whole of a source. */
function leaf(source: string, from = 0): Node {
  const point = (offset: number) => ({ line: 1, column: offset + 1, offset });
  return { type: 'text', position: { start: point(from), end: point(source.length) } };
}

/** What stands in the source at each unit of a value. */
function slices(source: string, value: string): string[] {
  return Array.from({ length: value.length }, (_, i) => {
    const { start, end } = sourceRange(leaf(source), value, i, source);
    return source.slice(start, end);
  });
}

describe('sourceRange', () => {
  it.each<[string, string, string, string[]]>([
    ['text as it stands', '甲乙', '甲乙', ['甲', '乙']],
    ['an escape', '\\*甲\\*', '*甲*', ['*', '甲', '*']],
    ['an escaped backslash', '\\\\甲\\\\\\\\乙', '\\甲\\\\乙', ['\\', '甲', '\\', '\\', '乙']],
    ['a backslash that escapes nothing', '\\甲\\*', '\\甲*', ['\\', '甲', '*']],
    ['a reference', '甲&amp;amp', '甲&amp', ['甲', '&amp;', 'a', 'm', 'p']],
    ['a reference to a letter', '&copy;c&lt;l', '©c<l', ['&copy;', 'c', '&lt;', 'l']],
    ['numbers', '&#38;3&#x26;x&#65;A', '&3&xAA', ['&#38;', '3', '&#x26;', 'x', '&#65;', 'A']],
    ['no reference', 'A&B;\\*', 'A&B;*', ['A', '&', 'B', ';', '*']],
    ['a character outside the BMP', '&#x20000;甲', '𠀀甲', ['&#x20000;', '&#x20000;', '甲']],
    ['a line break that vanished', '甲\n　　乙', '甲乙', ['甲', '乙']],
    ['a CR LF that vanished', '甲\r\n乙', '甲乙', ['甲', '乙']],
    ['a line break that became a blank', 'a\nb', 'a b', ['a', '\n', 'b']],
    ['the marks of a quotation', '甲\n> \\>乙', '甲>乙', ['甲', '>', '乙']],
    ['the blank after a list mark', '1. 1月', '1.1月', ['1', '.', '1', '月']],
  ])('knows %s', (_what, source, value, expected) => {
    expect(slices(source, value)).toEqual(expected);
  });

  it('counts from the start of the node', () => {
    const source = '前文\\*甲';
    expect(sourceRange(leaf(source, 2), '*甲', 1, source)).toEqual({ start: 4, end: 5 });
  });

  it('stays within the node where the two do not agree', () => {
    const source = '甲乙丙后文';
    const node = leaf('甲乙丙');
    const { start, end } = sourceRange(node, '丁戊', 1, source);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(3);
  });
});

describe('sourceOffset', () => {
  it('is where the range starts', () => {
    expect(sourceOffset(leaf('甲&amp;乙'), '甲&乙', 1, '甲&amp;乙')).toBe(1);
    expect(sourceOffset(leaf('甲&amp;乙'), '甲&乙', 2, '甲&amp;乙')).toBe(6);
  });
});

describe('pointAfter', () => {
  const start = { line: 4, column: 3, offset: 2 };

  it('counts columns on the line', () => {
    expect(pointAfter(start, 4, '　　甲乙丙')).toEqual({ line: 4, column: 5, offset: 4 });
  });

  it('counts the lines between', () => {
    expect(pointAfter(start, 8, '　　甲\n乙\r\n丙丁')).toEqual({ line: 6, column: 2, offset: 8 });
  });
});
