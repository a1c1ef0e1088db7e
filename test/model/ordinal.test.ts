import { describe, expect, it } from 'vitest';
import { formatOrdinal, parseOrdinal, type OrdinalStyle } from '../../src/model/ordinal.js';

describe('parseOrdinal', () => {
  it.each<[string, OrdinalStyle, number, string, string]>([
    ['第一篇　总论', 'book', 1, '第一篇', ''],
    ['第二编　分则', 'book', 2, '第二编', ''],
    ['第三章　附　则', 'chapter', 3, '第三章', ''],
    ['第一节　一般规定', 'section', 1, '第一节', ''],
    ['第十二条　本办法自公布之日起施行。', 'article', 12, '第十二条', ''],
    ['第5条　甲', 'article', 5, '第5条', ''],
    ['第一百零一条　甲', 'article', 101, '第一百零一条', ''],
    ['第一百〇一条　甲', 'article', 101, '第一百〇一条', ''],
    ['第九条（适用范围）本办法适用于', 'article', 9, '第九条', ''],
    ['一、总体要求', 'han', 1, '一、', '、'],
    ['十一、保障措施', 'han', 11, '十一、', '、'],
    ['（一）应急解困。', 'han-parenthesised', 1, '（一）', ''],
    ['(二)半角括号', 'han-parenthesised', 2, '(二)', ''],
    ['（十二）、多一个顿号', 'han-parenthesised', 12, '（十二）、', '、'],
    ['1.创建', 'arabic', 1, '1.', '.'],
    ['12．全角点', 'arabic', 12, '12．', '．'],
    ['1、顿号', 'arabic', 1, '1、', '、'],
    ['1. 创建', 'arabic', 1, '1.', '.'],
    ['1.2015年底前完成', 'arabic', 1, '1.', '.'],
    ['2.3月底前完成', 'arabic', 2, '2.', '.'],
    ['3. 5吨以上锅炉', 'arabic', 3, '3.', '.'],
    ['（1）贯彻', 'arabic-parenthesised', 1, '（1）', ''],
    ['（13）其他', 'arabic-parenthesised', 13, '（13）', ''],
    ['①甲', 'circled', 1, '①', ''],
    ['⑳甲', 'circled', 20, '⑳', ''],
    ['㉑甲', 'circled', 21, '㉑', ''],
    ['㊿甲', 'circled', 50, '㊿', ''],
  ])('reads %s', (text, style, value, written, mark) => {
    expect(parseOrdinal(text)).toEqual({ style, value, text: written, mark });
  });

  it('reads an inserted article', () => {
    expect(parseOrdinal('第三条之二　甲')).toEqual({
      style: 'article',
      value: 3,
      insertion: 2,
      text: '第三条之二',
      mark: '',
    });
  });

  it('reads decimals with their path', () => {
    expect(parseOrdinal('1.1 总则')).toEqual({
      style: 'decimal',
      value: 1,
      path: [1],
      text: '1.1',
      mark: '',
    });
    expect(parseOrdinal('2.10.3　范围')).toEqual({
      style: 'decimal',
      value: 3,
      path: [2, 10],
      text: '2.10.3',
      mark: '',
    });
  });

  it.each([
    ...['第三条规定的情形', '第三条第二款所称', '第一条、第二条', '第八条和第九条'],
    ...['1.5万亩粮田', '3.14', '2015年', '1.2亿元', '10%以上', '1、2号楼', '1—2月', '1,000元'],
    ...[
      '（2015）',
      '（一',
      '（甲）',
      '〔一〕',
      '一是加强领导',
      '一般规定',
      '十分重视',
      '百年大计',
      '三农工作',
    ],
    ...['', ' 一、', '　一、甲', '附件1', '第一次会议', '第三产业', '一百三、甲'],
  ])('reads none in %j', (text) => {
    expect(parseOrdinal(text)).toBeUndefined();
  });
});

describe('parseOrdinal of a heading', () => {
  it.each<[string, number, string]>([
    ['1　总则', 1, '1'],
    ['2 组织体系', 2, '2'],
    ['12　附则', 12, '12'],
    ['3 项目管理', 3, '3'],
    ['6　“十三五”任务', 6, '6'],
  ])('takes the number of %s for the first level of decimals', (text, value, written) => {
    expect(parseOrdinal(text, true)).toEqual({ style: 'decimal', value, path: [], text: written, mark: '' });
    expect(parseOrdinal(text), 'in a paragraph it is a word').toBeUndefined();
  });

  it.each(['3 项重点任务', '5 月底前完成', '100　总则', '2015 年', '1', '1　', '12总则', '3　5', '1　，甲'])(
    'reads none in %j',
    (text) => {
      expect(parseOrdinal(text, true)).toBeUndefined();
    },
  );

  it('reads every other ordinal as in a paragraph', () => {
    expect(parseOrdinal('1.1　目的', true)).toEqual(parseOrdinal('1.1　目的'));
    expect(parseOrdinal('一、目的', true)?.style).toBe('han');
  });
});

describe('formatOrdinal', () => {
  it.each<[Exclude<OrdinalStyle, 'decimal'>, number, string]>([
    ['book', 1, '第一篇'],
    ['chapter', 3, '第三章'],
    ['section', 10, '第十节'],
    ['article', 101, '第一百零一条'],
    // GB/T 9704 7.3.3: 一、 （一） 1. （1）
    ['han', 1, '一、'],
    ['han-parenthesised', 12, '（十二）'],
    ['arabic', 3, '3.'],
    ['arabic-parenthesised', 4, '（4）'],
    ['circled', 1, '①'],
    ['circled', 20, '⑳'],
    ['circled', 21, '㉑'],
    ['circled', 36, '㊱'],
    ['circled', 50, '㊿'],
  ])('writes %s %i as %s, and reads it back', (style, value, text) => {
    expect(formatOrdinal(style, value)).toBe(text);
    expect(parseOrdinal(text)).toMatchObject({ style, value, text });
  });
});
