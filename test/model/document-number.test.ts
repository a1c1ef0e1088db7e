import { describe, expect, it } from 'vitest';
import {
  findDocumentNumbers,
  formatDocumentNumber,
  parseDocumentNumber,
  readTypedNumber,
} from '../../src/model/document-number.js';

const PREFIXES = ['绍政发', '绍政办发', '国发', '国办发', '浙政发', '浙政办发', '国质检质', '国质检质函'];

function found(text: string, prefixes: readonly string[] = PREFIXES): [string, string][] {
  return findDocumentNumbers(text, prefixes).map((match) => {
    expect(text.slice(match.start, match.end)).toBe(match.text);
    return [match.text, formatDocumentNumber(match.meant)];
  });
}

describe('parseDocumentNumber', () => {
  it('reads prefix, year and number', () => {
    expect(parseDocumentNumber('绍政办发〔2015〕21号')).toEqual({
      prefix: '绍政办发',
      year: 2015,
      number: 21,
    });
    expect(parseDocumentNumber('国办发明电〔2018〕15号')).toEqual({
      prefix: '国办发明电',
      year: 2018,
      number: 15,
    });
  });

  it.each([
    // GB/T 9704 7.2.5: hexagonal brackets, four digits, no 第, no padding.
    ...[
      '绍政发[2015]13号',
      '绍政发（2015）13号',
      '绍政发【2015】13号',
      '绍政发〔15〕13号',
      '绍政发〔2015〕第13号',
    ],
    ...[
      '绍政发〔2015〕013号',
      '绍政发〔2015〕0号',
      '绍政发〔2015〕13',
      '〔2015〕13号',
      '绍政发〔2015〕１３号',
    ],
    ...['绍政发 〔2015〕13号', '绍政发〔2015〕13号 ', '绍政发〔2015〕13号文', '', '令第707号', '公告第13号'],
    '〔1996〕武司字第82号',
  ])('does not read %j', (text) => {
    expect(parseDocumentNumber(text)).toBeUndefined();
  });

  it('reads what it writes', () => {
    const number = { prefix: '绍市监函', year: 1999, number: 1204 };
    expect(formatDocumentNumber(number)).toBe('绍市监函〔1999〕1204号');
    expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number);
  });
});

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

describe('readTypedNumber', () => {
  it.each([
    ...['绍政发〔2015〕13号', '绍政发[2015]13', '绍政发(2015)13号', '绍政发（2015）13', '绍政发【2015】13'],
    ...['绍政发［2015］13号', '绍政发〖2015〗13号', '绍政发｛2015｝13号', '绍政发〔2015〕13'],
    ...['绍政发〔２０１５〕１３号', ' 绍政发 〔 2015 〕 13 号 ', '绍政发〔15〕13号', '绍政发〔2015〕第013号'],
    ...['绍政发2015年13号', '绍政发2015年第13号', '绍政发2015-13', '绍政发2015—13号', '绍政发〔2015〕13号文'],
  ])('reads %s', (typed) => {
    expect(readTypedNumber(typed)).toEqual({ prefix: '绍政发', year: 2015, number: 13 });
  });

  it.each(['13号', '第13号', '13', ' １３ 号'])('reads of %s the number alone', (typed) => {
    expect(readTypedNumber(typed)).toEqual({ number: 13 });
  });

  it.each(['〔2015〕13号', '[2015]13', '2015年13号'])('reads of %s the year and the number', (typed) => {
    expect(readTypedNumber(typed)).toEqual({ year: 2015, number: 13 });
  });

  it.each([
    '',
    '绍政发',
    '绍政发〔2015〕',
    '绍政发〔2015〕号',
    '2015-13',
    '2015年第3期',
    '13页',
    '临时救助',
    '绍政发13',
  ])('reads no number in %j', (typed) => {
    expect(readTypedNumber(typed)).toBeUndefined();
  });
});
