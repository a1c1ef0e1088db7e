import { expect, it } from 'vitest';
import { runningTitle } from '../../../src/edition/title/running-title.js';

it.each([
  // Number, and matter without organ and 文种.
  [
    '绍政发〔2015〕16号',
    '绍兴市人民政府关于印发绍兴市质量提升方案的通知',
    49,
    '绍政发〔2015〕16号　绍兴市质量提升方案',
  ],
  ['绍政发〔2015〕14号', '绍兴市人民政府关于调整低保标准的通知', 49, '绍政发〔2015〕14号　调整低保标准'],
  [undefined, '绍兴市2015年国民经济和社会发展统计公报', 49, '绍兴市2015年国民经济和社会发展统计公报'],
  ['绍政发〔2015〕2号', '绍兴市人民政府关于推行购买服务的实施意见', 49, '绍政发〔2015〕2号　推行购买服务'],
  [undefined, '大事记', 49, '大事记'],
  // 绍政发〔2015〕1号 is 8.5 wide, with the blank 9.5: of 20 characters 10.5 are left, the last of them for the mark.
  [
    '绍政发〔2015〕1号',
    '绍兴市人民政府关于一二三四五六七八九十甲乙的通知',
    20,
    '绍政发〔2015〕1号　一二三四五六七八九…',
  ],
  [
    '绍政发〔2015〕1号',
    '绍兴市人民政府关于一二三四五六七八九十的通知',
    20,
    '绍政发〔2015〕1号　一二三四五六七八九十',
  ],
])('%s %s in a line of %d', (number, listTitle, longest, head) => {
  expect(runningTitle({ number, listTitle }, longest)).toBe(head);
});
