import { describe, expect, it } from 'vitest';
import { formatDocumentNumber } from '../../src/model/document-number.js';
import { findDocumentNumbers } from '../../src/model/find-document-numbers.js';

const PREFIXES = ['绍政发', '绍政办发', '国发', '国办发', '浙政发', '浙政办发', '国质检质', '国质检质函'];

function found(text: string, prefixes: readonly string[] = PREFIXES): [string, string][] {
  return findDocumentNumbers(text, prefixes).map((match) => {
    expect(text.slice(match.start, match.end)).toBe(match.text);
    return [match.text, formatDocumentNumber(match.meant)];
  });
}

describe('findDocumentNumbers', () => {
  it('finds a number behind a title', () => {
    expect(found('根据《标准化意见》（绍政发〔2012〕60号）和有关规定')).toEqual([
      ['绍政发〔2012〕60号', '绍政发〔2012〕60号'],
    ]);
  });

  it('does not swallow the words before a known prefix', () => {
    expect(found('各级政府要按照国办发〔2014〕1号执行')).toEqual([
      ['国办发〔2014〕1号', '国办发〔2014〕1号'],
    ]);
  });

  it('prefers the longest known prefix', () => {
    expect(found('（国质检质函〔2012〕5号）')).toEqual([['国质检质函〔2012〕5号', '国质检质函〔2012〕5号']]);
  });

  it('finds all of them, in order', () => {
    expect(found('（国发〔2014〕20号）、浙政发〔2014〕38号').map(([text]) => text)).toEqual([
      '国发〔2014〕20号',
      '浙政发〔2014〕38号',
    ]);
  });

  it.each([
    ['绍政发[2015]13号', '绍政发〔2015〕13号'],
    ['绍政发［2015］13号', '绍政发〔2015〕13号'],
    ['绍政发（2015）13号', '绍政发〔2015〕13号'],
    ['绍政发【2015】第13号', '绍政发〔2015〕13号'],
    ['绍政发〔2015）13号', '绍政发〔2015〕13号'],
    ['绍政发 〔 2015 〕 13 号', '绍政发〔2015〕13号'],
    ['绍政发〔2015〕013号', '绍政发〔2015〕13号'],
    ['绍政发〔15〕13号', '绍政发〔2015〕13号'],
    ['绍政发〔96〕13号', '绍政发〔1996〕13号'],
  ])('knows what %s means', (written, meant) => {
    expect(found(`见${written}。`)).toEqual([[written, meant]]);
  });

  it('takes an unknown prefix after a mark', () => {
    expect(found('（财综〔2014〕1号）')).toEqual([['财综〔2014〕1号', '财综〔2014〕1号']]);
  });

  it.each(['根据', '按照', '依据', '转发', '贯彻执行'])('takes an unknown prefix after %s', (verb) => {
    expect(found(`${verb}建房改〔2014〕1号精神`)).toEqual([['建房改〔2014〕1号', '建房改〔2014〕1号']]);
    expect(found(`各区、县（市）人民政府要认真${verb}建房改〔2014〕1号精神`)).toEqual([
      ['建房改〔2014〕1号', '建房改〔2014〕1号'],
    ]);
  });

  it('takes the last characters of a long run up to 发', () => {
    expect(found('有关单位要抓紧研究提出办法报送杭政发〔2014〕1号').map(([text]) => text)).toEqual([
      '杭政发〔2014〕1号',
    ]);
  });

  it.each([
    ...['令第707号', '公告第13号', '〔2014〕1号', '会议（2014）3号楼', '科技大厦（10）2号'],
    ...['绍政发〔2015〕号', '绍政发2015年13号', '', 'ABC〔2014〕1号'],
  ])('finds none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('findOrderNumbers', () => {
  it('takes no order of the province for one of the city', () => {
    const text = '根据省政府令第388号、江海省人民政府令第20号和市政府令第8号，';
    expect(findDocumentNumbers(text, ['临澜市人民政府令']).map((match) => match.text)).toEqual([
      '市政府令第8号',
    ]);
  });

  const known = ['绍兴市人民政府令', '浙江省人民政府令', '国务院令', '绍兴市人民政府公告', '武司字'];
  it.each([
    ['根据《示例条例》（国务院令第707号），', [['国务院令第707号', '国务院令第707号']]],
    ['《示例办法》（市政府令第12号）同时废止', [['市政府令第12号', '绍兴市人民政府令第12号']]],
    ['依照省政府令（第305号）执行', [['省政府令（第305号）', '浙江省人民政府令第305号']]],
    ['国务院第707号令规定', [['国务院第707号令', '国务院令第707号']]],
    [
      '绍兴市人民政府公告2015年第3号和绍兴市人民政府令第9号',
      [
        ['绍兴市人民政府公告2015年第3号', '绍兴市人民政府公告2015年第3号'],
        ['绍兴市人民政府令第9号', '绍兴市人民政府令第9号'],
      ],
    ],
    ['见〔1996〕武司字第82号。', [['〔1996〕武司字第82号', '〔1996〕武司字第82号']]],
    // Another level's, which is not known, is none of ours.
    ['经济特区县政府令第3号、某某区人民政府令（第8号）', []],
    // Two cities have such an order, or nobody is named.
    ['人民政府令第8号', []],
    ['本令第12号', []],
    ['命令第12号', []],
    // Nobody has registered them.
    ['交通运输部令第11号', []],
    ['〔1996〕绍司字第82号', []],
    ['12号令旗', []],
  ])('in %s', (text, numbers) => {
    expect(found(text, known)).toEqual(numbers);
  });
});
