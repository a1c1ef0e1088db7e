import type { Text } from 'mdast';
import { describe, expect, it } from 'vitest';
import { textSlice, trimmedSlice } from '../../../src/content/dialect/text-slice.js';

const SOURCE = '甲\\*乙\n　丙 丁';
const node: Text = {
  type: 'text',
  value: '甲*乙丙 丁',
  position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 2, column: 5, offset: SOURCE.length } },
};

describe('textSlice', () => {
  it('cuts value and place alike', () => {
    expect(textSlice(node, 1, 4, SOURCE)).toEqual({
      type: 'text',
      value: '*乙丙',
      position: { start: { line: 1, column: 3, offset: 2 }, end: { line: 2, column: 3, offset: 7 } },
    });
  });

  it('has a place of no length where it is empty', () => {
    const { value, position } = textSlice(node, 2, 2, SOURCE);
    expect(value).toBe('');
    expect(position?.start).toEqual(position?.end);
    expect(position?.start).toEqual({ line: 1, column: 4, offset: 3 });
  });

  it('has no place where the node has none', () => {
    expect(textSlice({ type: 'text', value: '甲乙' }, 1, 2, '')).toEqual({ type: 'text', value: '乙' });
  });

  it('leaves the node as it was', () => {
    const before = structuredClone(node);
    textSlice(node, 1, 3, SOURCE);
    expect(node).toEqual(before);
  });
});

describe('trimmedSlice', () => {
  it('leaves out blanks at both ends, full-width ones too', () => {
    const source = '　 甲　乙 　';
    const blank: Text = {
      type: 'text',
      value: source,
      position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 8, offset: 7 } },
    };
    expect(trimmedSlice(blank, 0, 7, source)).toMatchObject({
      value: '甲　乙',
      position: { start: { offset: 2 }, end: { offset: 5 } },
    });
    expect(trimmedSlice(blank, 0, 2, source).value).toBe('');
  });
});
