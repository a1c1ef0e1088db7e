import { describe, expect, it } from 'vitest';
import { findCitations, findReferences, type ReferenceTarget } from '../../src/model/citation.js';

const PREFIXES = ['国发', '浙政发'];

describe('findCitations', () => {
  const titles = (text: string) =>
    findCitations(text, PREFIXES).map(({ text: number, title }) => [number, title]);

  it.each([
    ['根据《某某意见》（国发〔2014〕20号）', '某某意见'],
    ['根据《某某意见》(国发〔2014〕20号)', '某某意见'],
    ['根据《某某意见》国发〔2014〕20号', '某某意见'],
    ['《关于印发〈某某办法〉的通知》（国发〔2014〕20号）', '关于印发〈某某办法〉的通知'],
    ['《甲》和《乙》（国发〔2014〕20号）', '乙'],
    ['《关于转发《甲》的通知》（国发〔2014〕20号）', '关于转发《甲》的通知'],
    ['根据<某某意见>（国发〔2014〕20号）', '某某意见'],
    ['根据«某某»(国发〔2014〕20号)', '某某'],
  ])('finds the title in %s', (text, title) => {
    expect(titles(text)).toEqual([['国发〔2014〕20号', title]]);
  });

  it('has no title where none stands just before', () => {
    expect(titles('《甲》要求，按国发〔2014〕20号执行')).toEqual([['国发〔2014〕20号', undefined]]);
    expect(titles('国发〔2014〕20号')).toEqual([['国发〔2014〕20号', undefined]]);
  });

  it('gives each number its own title', () => {
    expect(titles('《甲》（国发〔2014〕20号）、《乙》（浙政发〔2014〕38号）')).toEqual([
      ['国发〔2014〕20号', '甲'],
      ['浙政发〔2014〕38号', '乙'],
    ]);
  });

  it('reads a title of many inner titles that ends wrongly without trying every way', () => {
    // 2^40 ways where the pattern is ambiguous: the test would never end.
    expect(titles(`《${'〈甲〉'.repeat(40)}》略（国发〔2014〕20号）`)).toEqual([
      ['国发〔2014〕20号', undefined],
    ]);
  });
});

describe('findReferences', () => {
  const found = (text: string): [string, ReferenceTarget][] =>
    findReferences(text).map(({ start, end, target }) => [text.slice(start, end), target]);

  it('finds articles of this act', () => {
    expect(found('符合本办法第九条第（二）项的，可以申请')).toEqual([
      ['本办法第九条第（二）项', { kind: 'article', value: 9, item: 2 }],
    ]);
    expect(found('依照本条例第十二条之一执行')).toEqual([
      ['本条例第十二条之一', { kind: 'article', value: 12, insertion: 1 }],
    ]);
    expect(found('违反本规定第三条第二款的')).toEqual([
      ['本规定第三条第二款', { kind: 'article', value: 3, paragraph: 2 }],
    ]);
  });

  it('finds 目, and each of several 项', () => {
    expect(found('符合本办法第一条第（二）项第3目、第四目标的')).toEqual([
      ['本办法第一条第（二）项第3目', { kind: 'article', value: 1, item: 2, subitem: 3 }],
    ]);
    expect(found('违反本办法第一条第二款第（一）、（三）项和第（五）项第二目的')).toEqual([
      ['本办法第一条第二款第（一）', { kind: 'article', value: 1, paragraph: 2, item: 1 }],
      ['（三）项', { kind: 'article', value: 1, paragraph: 2, item: 3 }],
      ['第（五）项第二目', { kind: 'article', value: 1, paragraph: 2, item: 5, subitem: 2 }],
    ]);
    expect(found('按照第一条第（一）至（三）项办理')).toEqual([
      ['第一条第（一）', { kind: 'article', value: 1, item: 1 }],
      ['（三）项', { kind: 'article', value: 1, item: 3 }],
    ]);
  });

  it('finds each of several 项 without brackets, and of several 款', () => {
    expect(found('违反本办法第六条第一项、第二项和第四项规定的')).toEqual([
      ['本办法第六条第一项', { kind: 'article', value: 6, item: 1 }],
      ['第二项', { kind: 'article', value: 6, item: 2 }],
      ['第四项', { kind: 'article', value: 6, item: 4 }],
    ]);
    expect(found('本办法第六条第一款至第三款、第五项目')).toEqual([
      ['本办法第六条第一款', { kind: 'article', value: 6, paragraph: 1 }],
      ['第三款', { kind: 'article', value: 6, paragraph: 3 }],
    ]);
  });

  it('takes no 项 for one that only begins so', () => {
    expect(found('本办法第一条第（一）项目、（二）项目')).toEqual([
      ['本办法第一条', { kind: 'article', value: 1 }],
    ]);
  });

  it('finds one that begins the paragraph', () => {
    expect(found('本办法第九条所称家庭')).toEqual([['本办法第九条', { kind: 'article', value: 9 }]]);
  });

  it('finds attachments, tables and figures', () => {
    expect(found('具体见附件2。')).toEqual([['附件2', { kind: 'attachment', number: 2 }]]);
    expect(found('名单（见附件）')).toEqual([['附件', { kind: 'attachment', number: undefined }]]);
    expect(found('如图3、见表1')).toEqual([
      ['图3', { kind: 'figure', number: 3 }],
      ['表1', { kind: 'table', number: 1 }],
    ]);
  });

  it('finds a table by where it is said to stand', () => {
    expect(found('见表1、附件的表3和本文图2，见附表2')).toEqual([
      ['表1', { kind: 'table', number: 1 }],
      ['表3', { kind: 'table', number: 3, attachment: 0 }],
      ['图2', { kind: 'figure', number: 2 }],
      ['附表2', { kind: 'table', number: 2, isAppended: true }],
    ]);
    expect(found('按照附件2的表1、表4执行')).toEqual([
      ['附件2', { kind: 'attachment', number: 2 }],
      ['表1', { kind: 'table', number: 1, attachment: 2 }],
      ['表4', { kind: 'table', number: 4 }],
    ]);
    expect(found('报表、表1份，《甲方案》附件的表3，1号附件2表4')).toEqual([]);
  });

  it('leaves out what belongs to another act', () => {
    expect(found('根据《预算法》第二十条规定')).toEqual([]);
    expect(found('（国发〔2014〕47号）第五条')).toEqual([]);
    expect(found('按照该法第三条执行')).toEqual([]);
  });

  it('does not take an ordinal for a reference', () => {
    expect(found('第九条　本办法自公布之日起施行。')).toEqual([]);
    expect(found('附件：名单')).toEqual([]);
    expect(found('报表1份')).toEqual([]);
  });
});
