import { describe, expect, it } from 'vitest';
import {
  formatDocumentNumber,
  isMeant,
  parseDocumentNumber,
  readTypedNumber,
  type DocumentNumber,
} from '../../src/model/document-number.js';

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
    ...['绍政发 〔2015〕13号', '绍政发〔2015〕13号 ', '绍政发〔2015〕13号文', ''],
    ...[
      '国务院令707号',
      '国务院令第0707号',
      '令（第12号',
      '第12号',
      '政令第号',
      '〔1996〕第82号',
      '〔96〕武司字第82号',
    ],
  ])('does not read %j', (text) => {
    expect(parseDocumentNumber(text)).toBeUndefined();
  });

  // As the sample orders of GB/T 9704—2012 (7.2.5, 10.2), the State Council and others are numbered.
  it.each([
    ['国务院令第707号', { prefix: '国务院令', number: 707, form: 'order' }, '国务院令第707号'],
    ['令（第12号）', { prefix: '令', number: 12, form: 'order' }, '令第12号'],
    ['国务院第707号令', { prefix: '国务院令', number: 707, form: 'order' }, '国务院令第707号'],
    ['令2026年第7号', { prefix: '令', year: 2026, number: 7, form: 'order' }, '令2026年第7号'],
    [
      '财政部公告2015年第3号',
      { prefix: '财政部公告', year: 2015, number: 3, form: 'order' },
      '财政部公告2015年第3号',
    ],
    [
      '〔1996〕武司字第82号',
      { prefix: '武司字', year: 1996, number: 82, form: 'year-first' },
      '〔1996〕武司字第82号',
    ],
  ])('reads %j', (text, number, written) => {
    expect(parseDocumentNumber(text)).toEqual(number);
    expect(formatDocumentNumber(number as DocumentNumber)).toBe(written);
    expect(parseDocumentNumber(written)).toEqual(number);
  });

  it('reads what it writes', () => {
    const number = { prefix: '绍市监函', year: 1999, number: 1204 };
    expect(formatDocumentNumber(number)).toBe('绍市监函〔1999〕1204号');
    expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number);
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

describe('isMeant', () => {
  const own = parseDocumentNumber('绍兴市人民政府令第12号');
  it.each([
    ...[
      '绍兴市人民政府令第12号',
      '市政府令第12号',
      '市人民政府令12号',
      '令第12号',
      '令12',
      '第12号令',
      '12号',
    ],
    ...['政府令（第12号）', '市政府第12号令', '绍兴市政府令第 12 号'],
  ])('%s names the order', (typed) => {
    expect(isMeant(own as DocumentNumber, readTypedNumber(typed) as DocumentNumber)).toBe(true);
  });
  it.each(['省政府令第12号', '令第13号', '令2015年第12号', '公告第12号', '绍政发〔2015〕12号'])(
    '%s does not',
    (typed) => {
      expect(isMeant(own as DocumentNumber, readTypedNumber(typed) as DocumentNumber)).toBe(false);
    },
  );
});
