import type { Node } from 'unist';
import { describe, expect, it } from 'vitest';
import { pointIn, sourceOffset, sourceRange } from '../../src/model/text-place.js';

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

describe('pointIn', () => {
  it.each([
    [0, 1, 1],
    [3, 1, 4],
    // Behind the line feed, and behind one that follows a carriage return.
    [4, 2, 1],
    [6, 2, 3],
    [7, 3, 1],
    [9, 3, 3],
  ])('finds offset %d in line %d, column %d', (offset, line, column) => {
    expect(pointIn('　　甲\n乙\r\n丙丁', offset)).toEqual({ line, column, offset });
  });

  it('knows one source from another of the same length', () => {
    expect([pointIn('甲\n乙', 2).line, pointIn('甲乙\n', 2).line]).toEqual([2, 1]);
  });
});
