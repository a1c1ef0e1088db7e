import { describe, expect, it } from 'vitest';
import { contentsLists, withoutPageNumber } from '../../src/model/contents-list.js';

describe('contentsLists', () => {
  it('are lines after 目录 that repeat headings below, blanks and page numbers apart', () => {
    expect(
      contentsLists([
        '甲',
        '目　录',
        '第一章 总则1',
        '第二章　附则……12',
        '第一章　总则',
        '乙',
        '第二章　附则',
      ]),
    ).toEqual([{ first: 2, last: 3 }]);
    expect(contentsLists(['目录', '1 总则', '1.1 目的', '1　总则', '1.1　目的'])).toEqual([
      { first: 1, last: 2 },
    ]);
  });

  it('end above the first heading that they repeat', () => {
    expect(contentsLists(['目录', '一、甲', '二、乙', '一、甲', '子', '二、乙', '丑', '一、甲'])).toEqual([
      { first: 1, last: 2 },
    ]);
  });

  it('may have a line that repeats none among the others', () => {
    expect(contentsLists(['目次', '一、甲', '二、丙', '三、丁', '一、甲', '二、乙', '三、丁'])).toEqual([
      { first: 1, last: 3 },
    ]);
  });

  it('may have numbered lines after the last that is repeated, as far as the first heading', () => {
    expect(
      contentsLists(['目录', '一、甲', '二、丙', '三、丁1', '说明', '一、甲', '二、乙', '三、戊']),
    ).toEqual([{ first: 1, last: 3 }]);
    expect(contentsLists(['目录', '一、甲', '二、做好工作。', '一、甲'])).toEqual([{ first: 1, last: 1 }]);
  });

  it('are none without 目录, or where nothing is repeated', () => {
    expect(contentsLists(['一、甲', '二、乙', '一、甲', '二、乙'])).toEqual([]);
    expect(contentsLists(['目录', '一、甲', '二、乙'])).toEqual([]);
    expect(contentsLists(['权力清单目录', '一、甲', '一、甲'])).toEqual([]);
  });
});

describe('withoutPageNumber', () => {
  it('takes off the number and its leader', () => {
    expect(withoutPageNumber('第一章　总则……………3')).toBe('第一章　总则');
    expect(withoutPageNumber('1.1 目的 · · · 12')).toBe('1.1 目的');
    expect(withoutPageNumber('附则')).toBe('附则');
  });
});
