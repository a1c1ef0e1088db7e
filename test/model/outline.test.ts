import { describe, expect, it } from 'vitest';
import { parseOrdinal } from '../../src/model/ordinal.js';
import { outline, styleKey } from '../../src/model/outline.js';

function levels(text: string): string[] {
  const blocks = text.split(' ').map((block) => {
    // Decimals need a blank after them to be read as ordinals.
    const ordinal = parseOrdinal(`${block} 甲`, true);
    if (ordinal === undefined) throw new Error(block);
    return { block, ordinal };
  });
  return outline(blocks).map(({ block, level, parent }) => `${level}${block}<${parent?.block ?? ''}`);
}

describe('outline', () => {
  it('nests 一、 （一） 1. （1） ①', () => {
    expect(levels('一、 （一） 1. （1） ① ② （2） 2. （二） 二、')).toEqual([
      '1一、<',
      '2（一）<一、',
      '31.<（一）',
      '4（1）<1.',
      '5①<（1）',
      '5②<（1）',
      '4（2）<1.',
      '32.<（一）',
      '2（二）<一、',
      '1二、<',
    ]);
  });

  it('takes 一、→1. without a gap for the missing （一）', () => {
    expect(levels('一、 1. 2. 二、 1.')).toEqual(['1一、<', '21.<一、', '22.<一、', '1二、<', '21.<二、']);
  });

  it('takes （一） that runs on through 一、', () => {
    expect(levels('一、 （一） 二、 （二）')).toEqual(['1一、<', '2（一）<一、', '1二、<', '2（二）<二、']);
  });

  it('takes 章→一、 and 章→条→（一）', () => {
    expect(levels('第一章 一、 二、 第二章 三、')).toEqual([
      '1第一章<',
      '2一、<第一章',
      '2二、<第一章',
      '1第二章<',
      '2三、<第二章',
    ]);
    expect(levels('第一章 第一条 （一） 1. 第二条 第二章 第三条')).toEqual([
      '1第一章<',
      '2第一条<第一章',
      '3（一）<第一条',
      '41.<（一）',
      '2第二条<第一章',
      '1第二章<',
      '2第三条<第二章',
    ]);
  });

  it('takes 1→1.1→1.1.1, and whatever stands at their ends', () => {
    expect(levels('1 1.1 1.1.1 （1） 1.2 2 2.1')).toEqual([
      '11<',
      '21.1<1',
      '31.1.1<1.1',
      '4（1）<1.1.1',
      '21.2<1',
      '12<',
      '22.1<2',
    ]);
    expect(levels('1 （一） （二） 2 一、')).toEqual(['11<', '2（一）<1', '2（二）<1', '12<', '2一、<2']);
    expect(levels('1 1.1 （一） 2')).toEqual(['11<', '21.1<1', '3（一）<1.1', '12<']);
    expect(levels('第一章 1 第二章 1')).toEqual(['1第一章<', '21<第一章', '1第二章<', '21<第二章']);
  });

  it('starts at 1 with whatever style comes first', () => {
    expect(levels('（一） 1. （二）')).toEqual(['1（一）<', '21.<（一）', '1（二）<']);
    expect(levels('① ②')).toEqual(['1①<', '1②<']);
  });

  it('skips levels within one parent and keeps them in the next', () => {
    expect(levels('一、 （一） 1. 二、 1.')).toEqual([
      '1一、<',
      '2（一）<一、',
      '31.<（一）',
      '1二、<',
      '21.<二、',
    ]);
  });

  it('nests decimals by their length', () => {
    expect(levels('1.1 1.1.1 1.1.2 1.2 1.2.1')).toEqual([
      '11.1<',
      '21.1.1<1.1',
      '21.1.2<1.1',
      '11.2<',
      '21.2.1<1.2',
    ]);
  });

  it('lets an outer style come late', () => {
    expect(levels('（一） （二） 一、 （三）')).toEqual(['1（一）<', '1（二）<', '1一、<', '2（三）<一、']);
  });

  it('is empty for an unnumbered part', () => {
    expect(outline([])).toEqual([]);
  });
});

describe('styleKey', () => {
  it('tells decimals apart by length only', () => {
    const key = (text: string) => {
      const ordinal = parseOrdinal(text);
      return ordinal === undefined ? undefined : styleKey(ordinal);
    };
    expect(key('1.1 甲')).toBe(key('2.7 甲'));
    expect(key('1.1 甲')).not.toBe(key('1.1.1 甲'));
    expect(key('一、')).toBe(key('九、'));
  });
});
