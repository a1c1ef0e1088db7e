import { describe, expect, it } from 'vitest';
import { findIssueReferences, readIssueReference } from '../../src/model/issue-reference.js';

describe('readIssueReference', () => {
  it.each([
    ...[
      '2015年第3期',
      '2015年3期',
      '2015第3期',
      '2015.3期',
      '2015.3',
      '2015-03',
      '2015/3',
      '２０１５年第３期',
    ],
    ...[
      ' 2015 年 第 3 期 ',
      '2015年第3期（总第245期）',
      '《绍兴市人民政府公报》2015年第3期',
      '公报2015年第3期',
    ],
  ])('reads %s', (typed) => {
    expect(readIssueReference(typed)).toEqual({ year: 2015, number: 3 });
  });

  it.each([
    ['2015年第3期第12页', { year: 2015, number: 3, page: 12 }],
    ['2015年第3期12页', { year: 2015, number: 3, page: 12 }],
    ['2015年第3期，第12页', { year: 2015, number: 3, page: 12 }],
    ['2015.3期 P12', { year: 2015, number: 3, page: 12 }],
    ['2015年第3期（总第245期）第12页', { year: 2015, number: 3, page: 12 }],
    ['《绍兴市人民政府公报》，2015年第3期第12页', { year: 2015, number: 3, page: 12 }],
    ['第3期第12页', { number: 3, page: 12 }],
    ['总第245期第12页', { total: 245, page: 12 }],
  ])('reads the page of %s', (typed, expected) => {
    expect(readIssueReference(typed)).toEqual(expected);
  });

  it.each(['总第245期', '总245期', '（总第245期）'])('reads the total of %s', (typed) => {
    expect(readIssueReference(typed)).toEqual({ total: 245 });
  });

  it('leaves open which of the two 245期 is', () => {
    expect(readIssueReference('245期')).toEqual({ number: 245, total: 245 });
    expect(readIssueReference('第3期')).toEqual({ number: 3 });
  });

  it.each([
    '',
    '13号',
    '13',
    '2015',
    '2015年',
    '第12页',
    '绍政发〔2015〕13号',
    '绍政发2015-13',
    '期',
    '三期工程',
  ])('reads none in %j', (typed) => {
    expect(readIssueReference(typed)).toBeUndefined();
  });
});

describe('findIssueReferences', () => {
  it.each([
    ['《绍兴市人民政府公报》2015年第3期第12页“甲”应为“乙”', [{ year: 2015, number: 3, page: 12 }]],
    ['2015年第3期（总第245期），第12、13页', [{ year: 2015, number: 3, total: 245, page: 12 }]],
    ['本刊第3期和2014年第12期', [{ number: 3 }, { year: 2014, number: 12 }]],
    ['第三期培训班，总第245期', []],
  ])('finds in %s what it names', (text, found) => {
    expect(findIssueReferences(text)).toEqual(found);
  });
});
