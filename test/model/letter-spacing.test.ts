import { expect, it } from 'vitest';
import { withoutLetterSpacing } from '../../src/model/letter-spacing.js';

it.each([
  ['总　则', '总则'],
  ['附 则', '附则'],
  ['第一章　总　则', '第一章　总则'],
  ['目　　录', '目录'],
  ['修 订 说 明', '修订说明'],
  ['1　总　则', '1　总则'],
  ['第一章　总则', '第一章　总则'],
  ['示例市人民政府　示例军分区', '示例市人民政府　示例军分区'],
  ['甲　乙方案', '甲　乙方案'],
])('%s is known as %s', (title, known) => {
  expect(withoutLetterSpacing(title)).toBe(known);
});
