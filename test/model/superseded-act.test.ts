import { expect, test } from 'vitest';
import { supersededAct } from '../../src/model/superseded-act.js';

test('an act is found by its title, with the name of the state or without', () => {
  const contractLaw = supersededAct('合同法');
  expect(contractLaw).toEqual({
    title: '中华人民共和国合同法',
    until: { year: 2021, month: 1, day: 1 },
    by: '中华人民共和国民法典',
    source: '2020年主席令第45号',
  });
  expect(supersededAct('中华人民共和国合同法')).toEqual(contractLaw);
});

test('one that holds, and one that is only alike, is not', () => {
  expect(['中华人民共和国民法典', '劳动合同法', '中华人民共和国合同法实施细则'].map(supersededAct)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

// 民法典 第一千二百六十条.
test.each(['婚姻法', '继承法', '民法通则', '收养法', '担保法', '合同法', '物权法', '侵权责任法', '民法总则'])(
  'the Civil Code has repealed 《%s》',
  (title) => {
    expect(supersededAct(title)?.by).toBe('中华人民共和国民法典');
  },
);

test('an act that has repealed another may itself be gone, later', () => {
  expect(supersededAct('城乡个体工商户管理暂行条例')?.by).toBe('个体工商户条例');
  expect(supersededAct('个体工商户条例')?.until).toEqual({ year: 2022, month: 11, day: 1 });
});
