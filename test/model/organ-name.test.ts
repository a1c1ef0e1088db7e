import { describe, expect, it } from 'vitest';
import { findOrgans, isOtherSpelling, isSameOrgan, organKeys } from '../../src/model/organ-name.js';

const CITY = '绍兴市';

describe('findOrgans', () => {
  it.each([
    ['由市发改委、市市场监管局、消防绍兴支队等部门组成', ['市发改委', '市市场监管局', '消防绍兴支队']],
    ['领导小组办公室设在市人力社保局，报绍兴市政府办公室备案', ['市人力社保局', '绍兴市政府办公室']],
    ['市公共资源交易管委会办公室、市委组织部负责', ['市公共资源交易管委会办公室', '市委组织部']],
    ['由诸暨市教育局、嵊州市人社局负责', ['诸暨市教育局', '嵊州市人社局']],
    ['市级有关部门、各区市场监管局，市场秩序管理处', []],
    ['全市各级部门要加强管理，曹娥江大闸管理局要配合', []],
  ])('finds the organs of %s', (text, names) => {
    expect(findOrgans(text, CITY).map(({ name }) => name)).toEqual(names);
  });

  it('tells where they stand', () => {
    expect(findOrgans('由市林业局、曹娥江大闸管理局负责', CITY)).toEqual([
      { name: '市林业局', start: 1, end: 5 },
      { name: '曹娥江大闸管理局', start: 6, end: 14 },
    ]);
  });

  it('takes a text that is only a name for a list of one, where it is told so', () => {
    expect(findOrgans('曹娥江大闸管理局', CITY)).toEqual([]);
    expect(findOrgans('曹娥江大闸管理局', CITY, true).map(({ name }) => name)).toEqual(['曹娥江大闸管理局']);
  });
});

const SPELLINGS = [
  ['市人力社保局', '市人社局'],
  ['市人力社保局', '绍兴市人社保局'],
  ['市政府办', '市府办'],
  ['市供销总社', '市供销社'],
  ['消防绍兴市支队', '消防绍兴支队'],
  ['绍兴市市场监管局', '绍兴市场监管局'],
  ['曹娥江大坝管理局', '曹娥江大闸管理局'],
  ['嘉绍大桥管理局', '嘉绍大侨管理局'],
] as const;

const DIFFERENT = [
  ['市教育局', '市体育局'],
  ['市水利局', '市水务局'],
  ['市国资局', '市国土局'],
  ['市国资局', '市国土资源局'],
  ['市政府办', '市政府法制办'],
  ['市委办', '市委农办'],
  ['市人社局', '诸暨市人力社保局'],
  ['绍兴银监分局', '绍兴保监分局'],
  ['绍兴县公安局', '绍兴公安局'],
  ['曹娥江东岸管理处', '曹娥江西岸管理处'],
  ['越城区教育局', '越城区体育局'],
] as const;

describe('isOtherSpelling', () => {
  it.each(SPELLINGS)('%s and %s are one organ', (one, other) => {
    expect(isOtherSpelling(one, other, CITY)).toBe(true);
    expect(isOtherSpelling(other, one, CITY)).toBe(true);
  });

  it.each(DIFFERENT)('%s and %s are two', (one, other) => {
    expect(isOtherSpelling(one, other, CITY)).toBe(false);
    expect(isSameOrgan(one, other, CITY)).toBe(false);
  });

  it.each([
    ['绍兴市教育局', '市教育局'],
    ['市人力资源和社会保障局', '市人社局'],
    ['市发展和改革委员会', '市发改委'],
  ])('%s and %s are one organ, in full and in short', (one, other) => {
    expect(isOtherSpelling(one, other, CITY)).toBe(false);
    expect(isSameOrgan(one, other, CITY)).toBe(true);
  });
});

describe('organKeys', () => {
  it.each(SPELLINGS)('brings %s and %s together', (one, other) => {
    const keys = new Set(organKeys(one, CITY));
    expect([...organKeys(other, CITY)].some((key) => keys.has(key))).toBe(true);
  });

  it('keeps strangers apart', () => {
    const keys = new Set(organKeys('市教育局', CITY));
    expect([...organKeys('市公安局', CITY)].some((key) => keys.has(key))).toBe(false);
  });
});
