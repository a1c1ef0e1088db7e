import { describe, expect, it } from 'vitest';
import { parsed, refused } from '../parsed.js';

describe('figures', () => {
  it('makes a figure of an image alone in its paragraph', () => {
    expect(parsed('![图1　区位图](map.png)').blocks).toMatchObject([
      {
        type: 'figure',
        url: 'map.png',
        caption: '图1　区位图',
        position: { start: { offset: 0 }, end: { offset: 18 } },
      },
    ]);
    expect(refused('![图1](map.png)')).toEqual([]);
  });

  it('may have several captions, a line each', () => {
    expect(parsed('![图1　甲\n  图2　乙](map.png)').blocks).toMatchObject([
      { type: 'figure', url: 'map.png', caption: '图1　甲\n图2　乙' },
    ]);
  });

  it.each([
    ['![图1:甲](map.png)', '图1:甲'],
    ['![图1:甲乙 丙:丁](map.png)', '图1:甲乙 丙:丁'],
    ['![9:30 **开**始\\*:b[c]{d=e}](map.png)', '9:30 开始*:b[c]{d=e}'],
    ['![图1:甲\n  图2:乙](map.png)', '图1:甲\n图2:乙'],
  ])('loses nothing of the caption in %j', (markdown, caption) => {
    expect(parsed(markdown).blocks).toMatchObject([{ type: 'figure', caption }]);
  });

  it('knows the file by its real name', () => {
    expect(parsed('![](%E5%9C%B0%E5%9B%BE.png)').blocks).toMatchObject([
      { type: 'figure', url: '地图.png', caption: '' },
    ]);
    expect(parsed('![](<地 图.png>)').blocks).toMatchObject([{ type: 'figure', url: '地 图.png' }]);
  });

  it.each([
    ['甲![图](a.png)', '1:2'],
    ['![图](a.png)![图](b.png)', '1:1'],
    ['**![图](a.png)**', '1:3'],
    ['[![图](a.png)](https://a.cn)', '1:2'],
    ['## 题![图](a.png)', '1:5'],
    ['|![图](a.png)|\n|-|', '1:2'],
    [':::roster\n张三![图](a.png)\n:::', '2:3'],
  ])('refuses an image that does not stand alone: %j', (markdown, at) => {
    expect(refused(markdown)).toContain(`${at} image-source`);
  });

  it('does not break on % signs that encode nothing', () => {
    expect(refused('![图](a%zz.png)')).toEqual(['1:1 image-source']);
    expect(refused('![图](%E0%A4%A.png)')).toEqual(['1:1 image-source']);
  });
});
