import { describe, expect, it } from 'vitest';
import { refused } from '../parsed.js';

describe('nearMisses', () => {
  it.each([
    ['#附件1　名单', 'heading-syntax'],
    ['#　附件1　名单', 'heading-syntax'],
    ['＃ 附件1　名单', 'heading-syntax'],
    ['##一、总则', 'heading-syntax'],
    ['####### 甲', 'heading-syntax'],
    ['甲\n#附件', 'heading-syntax'],
    ['：：：roster', 'unknown-directive'],
    ['::: roster', 'unknown-directive'],
    [':::', 'unknown-directive'],
    ['正文\n：：：', 'unknown-directive'],
    ['> ：：roster', 'unknown-directive'],
    ['|甲|乙|\n|丙|丁|', 'table-syntax'],
    ['|甲|乙|\n|-|\n|丙|丁|', 'table-syntax'],
    ['｜甲｜乙｜', 'table-syntax'],
  ])('refuses %j', (markdown, ruleId) => {
    expect(refused(markdown).map((text) => text.split(' ')[1])).toEqual([ruleId]);
  });

  it.each(['长2*3*4米', '长2**3**4米', '5~~8%和6~~9%', '|2*3*4|\n|-|'])(
    'refuses to lose the signs of %s',
    (markdown) => {
      expect(refused(markdown).map((text) => text.split(' ')[1])).toEqual(['mark-syntax']);
    },
  );

  it.each(['~~甲~~乙', '|~~甲~~|\n|-|', '**甲~~乙~~**'])(
    'refuses to print what is struck out: %s',
    (markdown) => {
      expect(refused(markdown).map((text) => text.split(' ')[1])).toEqual(['unsupported-syntax']);
    },
  );

  it.each(['2\\*3\\*4', '2*3', '5~8%、6~9%', '第**3**条', '**3**4', '甲*乙*', '共3*个*'])(
    'takes %s',
    (markdown) => {
      expect(refused(markdown)).toEqual([]);
    },
  );

  it.each([
    ...[
      '\\#1楼',
      '2#楼',
      '甲#乙',
      '# 附件',
      '甲：：乙',
      '甲|乙',
      '\\|甲',
      '\\:::',
      '：甲',
      ':甲',
      '|甲|\n|-|',
    ],
    ...['## 一、总则', ':::roster\n张三\n:::', '　　甲'],
  ])('leaves %j alone', (markdown) => {
    expect(refused(markdown)).toEqual([]);
  });
});
