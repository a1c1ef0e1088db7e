import { describe, expect, it } from 'vitest';
import {
  dateIn,
  endsAsTitle,
  endsImprint,
  isRedHead,
  isUnfilledNumber,
  numberIn,
  opensImprint,
  orderNumberIn,
  releaseIn,
  signedCopyMark,
} from '../../src/import/signs.js';

describe('a line of an official document', () => {
  it.each([
    ['某政发〔2024〕5号', '某政发〔2024〕5号', ''],
    ['某政发[2024]5号', '某政发[2024]5号', ''],
    ['某 政 发〔2024〕5号    签发人：某某', '某政发〔2024〕5号', '签发人：某某'],
    ['〔1996〕某司字第82号', '〔1996〕某司字第82号', ''],
    ['某某市人民政府公告2024年第3号', '某某市人民政府公告2024年第3号', ''],
  ])('%s is a number', (text, number, rest) => {
    expect(numberIn(text)).toEqual({ number, rest });
  });

  it('is no number where something was not filled in, or words go on', () => {
    expect(['〔20XX〕第XX号', '第 号', '某政发〔2024〕 号'].map(isUnfilledNumber)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['第12号', '某政发〔2024〕5号', '编号'].map(isUnfilledNumber)).toEqual([false, false, false]);
    expect(numberIn('根据某政发〔2024〕5号文件')).toBeUndefined();
    expect(orderNumberIn('（第 12 号）')).toBe('第12号');
  });

  it.each([
    ['000123', '份号'],
    ['机 密★1年', '密级'],
    ['特急', '紧急程度'],
    ['签发人：某某', '签发人'],
    ['（此页无正文）', '“此页无正文”'],
    ['甲', undefined],
  ])('%s is the mark of a signed copy: %s', (text, mark) => {
    expect(signedCopyMark(text)).toBe(mark);
  });

  it('is a red head, the end of a title, the imprint', () => {
    expect(['某某市人民政府文件', '某某市人民政府', '某某市人民政府令', '请认真执行'].map(isRedHead)).toEqual(
      [true, true, true, false],
    );
    expect(['关于甲的通知', '关于甲的通知（试行）', '甲办法'].map(endsAsTitle)).toEqual([true, true, false]);
    expect(['抄送：市委', '主题词：机构', '抄写'].map(opensImprint)).toEqual([true, true, false]);
    expect(['某某市政府办公室 2024年5月7日印发', '现将办法印发'].map(endsImprint)).toEqual([true, false]);
  });

  it('tells how it is published', () => {
    expect(['（此件公开发布）', '此件主动公开', '公开会议'].map(releaseIn)).toEqual([
      '此件公开发布',
      '此件主动公开',
      undefined,
    ]);
  });

  it.each([
    ['2024年5月6日', '2024-05-06', ''],
    ['二〇二四年五月六日', '2024-05-06', ''],
    ['某某市人民政府 2024年5月6日', '2024-05-06', '某某市人民政府'],
  ])('%s has a date', (text, iso, before) => {
    expect(dateIn(text)).toEqual({ iso, before });
  });

  it('has no date that is no day', () => {
    expect([dateIn('2024年2月30日'), dateIn('2024年5月'), dateIn('5月6日')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
