import { describe, expect, it } from 'vitest';
import { textAt } from '../../src/model/named-place.js';
import { madeArchive } from '../print/made-edition.js';

const [notice] = madeArchive([
  {
    series: 'szf',
    number: 1,
    title: '绍兴市人民政府关于甲的通知',
    body: `各单位：

## 一、总体

（一）甲一。

1.甲一其一。

（二）甲二。

## 二、步骤

（一）乙一。

| 地 | 数 |
| --- | --- |
| 丙 | 1 |
| 丁 | 2 |

附件：1. 子
2. 丑

# 附件1　子

第一条　子一。

子一再。

第二条　子二。

# 附件2　丑

:::table{caption="表2　寅"}
| 地 | 数 |
| --- | --- |
| 丙 | 3 |
:::
`,
  },
]).notices;

describe('textAt', () => {
  it.each([
    ['标题', ['绍兴市人民政府关于甲的通知']],
    ['一、', ['一、总体', '（一）甲一。', '1.甲一其一。', '（二）甲二。']],
    ['一、（一）', ['（一）甲一。', '1.甲一其一。']],
    ['一、第（一）项', ['（一）甲一。', '1.甲一其一。']],
    ['（一）1.', ['1.甲一其一。']],
    // Both of that number, since nothing says which.
    ['（一）', ['（一）甲一。', '1.甲一其一。', '（一）乙一。', '地', '数', '丙', '1', '丁', '2']],
    ['二、表1“丁”一行', ['丁', '2']],
    ['表1中的“丁”行', ['丁', '2']],
    ['附件1', ['子', '第一条　子一。', '子一再。', '第二条　子二。']],
    ['附件1第一条', ['第一条　子一。', '子一再。']],
    ['附件1第一条第二款', ['子一再。']],
    ['附件1 第一条第1款', ['第一条　子一。']],
    ['表2', ['表2　寅', '地', '数', '丙', '3']],
    ['附件2「丙」一行', ['丙', '3']],
  ])('of %s', (place, texts) => {
    if (notice === undefined) throw new Error('no notice');
    expect(textAt(notice, place)?.map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    ['第九条', []],
    ['附件3', []],
    ['附件', []],
    ['表7', []],
    ['一、（三）', []],
    ['第二段', undefined],
    ['一、某处', undefined],
  ])('is nothing, or no place: %s', (place, expected) => {
    if (notice === undefined) throw new Error('no notice');
    expect(textAt(notice, place)).toEqual(expected);
  });
});
