import { describe, expect, test } from 'vitest';
import { findStatedEffects } from '../../src/model/stated-effect.js';

const SIGNED = { year: 2015, month: 3, day: 2 };
const APRIL = { year: 2015, month: 4, day: 1 };

describe('findStatedEffects', () => {
  test.each([
    ['第十九条　本办法自2015年4月1日起试行。', [['effective', APRIL]]],
    ['本通知自今年4月1日起执行。', [['effective', APRIL]]],
    ['《示例办法》已经审议通过，现予公布，自2015年4月1日起施行。', [['effective', APRIL]]],
    ['现将《示例办法》印发给你们，自2015年4月1日起施行。', [['effective', APRIL]]],
    ['现将《示例条例》转发给你们，自2015年4月1日起施行。', []],
    ['六、本意见由市民政局负责解释，自2015年4月1日起施行。', [['effective', APRIL]]],
    ['自2015年4月1日起施行。', [['effective', APRIL]]],
    [
      '本办法（试行）自发布之日起施行，有效期2年。',
      [
        ['effective', {}],
        ['expires', { years: 2 }],
      ],
    ],
    ['本规则自印发之日起满30日后施行。', [['effective', { days: 30 }]]],
    ['本规定自公布之日起三个月后施行。', [['effective', { months: 3 }]]],
    [
      '本办法自2015年4月1日起施行，有效期至2017年12月31日。',
      [
        ['effective', APRIL],
        ['expires', { year: 2017, month: 12, day: 31 }],
      ],
    ],
    [
      '本办法自2015年4月1日起施行，至2017年12月31日止。',
      [
        ['effective', APRIL],
        ['expires', { year: 2017, month: 12, day: 31 }],
      ],
    ],
    ['本办法有效期为五年。', [['expires', { years: 5 }]]],
    // What is not said of the act itself.
    ['本通知下发后，新标准自2015年4月1日起执行。', []],
    ['《甲办法》自2014年1月1日起施行以来，成效明显。', []],
    ['许可证有效期为三年。', []],
    ['本办法规定的许可证，有效期为三年。', []],
    ['本通知自2015年2月30日起施行。', []],
    ['本办法施行前已经受理的，从其规定。', []],
  ])('%s', (text, expected) => {
    expect(findStatedEffects(text, SIGNED).map(({ which, when }) => [which, when])).toEqual(expected);
  });

  test('places', () => {
    const text = '甲。本办法自2015年4月1日起施行，有效期2年。';
    const found = findStatedEffects(text, SIGNED).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['自2015年4月1日起施行', '有效期2年']);
  });
});
