import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/edition/edition.js';
import type { NoticeDigest } from '../../src/edition/notice-digest.js';
import { proof } from '../../src/edition/proof.js';
import { withoutSpace } from '../../src/model/without-space.js';

const FIRST = {
  id: 'szf-2015-1',
  name: '绍政发〔2015〕1号',
  text: ['关于示例的通知', '各单位：', '现将龚任任命为主任。'],
  digest: () => digestOf('关于示例的通知各单位：现将龚任任命为主任。', 21),
};
const SECOND = {
  id: 'szf-2015-2',
  name: '绍政发〔2015〕2号',
  text: ['第二个', '正文。'],
  digest: () => digestOf('第二个正文。', 6),
};
// No more of an edition than a proof reads.
const EDITION = { sections: [{ title: '市政府文件', notices: [FIRST, SECOND] }] } as unknown as Edition;

const WHOLE = '关于示例的通知各单位：现将龚任任命为主任。';

function digestOf(spaceless: string, characters: number): Partial<NoticeDigest> {
  return { characters, spacelessSha256: createHash('sha256').update(spaceless).digest('hex') };
}

function differencesOf(first: string) {
  return proof(
    EDITION,
    'print',
    new Map([
      ['szf-2015-1', first],
      ['szf-2015-2', '第二个正文。'],
    ]),
  ).differences;
}

describe('proof', () => {
  it('counts the characters that it has compared and finds no difference', () => {
    const carried = new Map([
      ['szf-2015-1', WHOLE],
      ['szf-2015-2', '第二个正文。'],
    ]);
    // 21 and 6.
    expect(proof(EDITION, 'print', carried)).toEqual({ characters: 27, differences: [] });
  });

  it.each([
    ['spaces and line feeds', '关于 示例\n的通知\t各单位：\r\n现将龚任 任命为主任。'],
    ['wide and hard spaces', '　关于示例的通知　各单位：\u00A0现将龚任任命为主任。\uFEFF'],
  ])('overlooks %s', (_what, carried) => {
    expect(differencesOf(carried)).toEqual([]);
  });

  it.each([
    ['a dropped character', '关于示例的通知各单：现将龚任任命为主任。', 9, '位', '：'],
    ['a doubled character', '关于示例的的通知各单位：现将龚任任命为主任。', 5, '通', '的'],
    ['one of two equal characters', '关于示例的通知各单位：现将龚任命为主任。', 15, '任', '命'],
    ['two swapped characters', '关于示例的知通各单位：现将龚任任命为主任。', 5, '通', '知'],
    ['another mark', '关于示例的通知各单位:现将龚任任命为主任。', 10, '：', ':'],
    ['the first character', '于示例的通知各单位：现将龚任任命为主任。', 0, '关', '于'],
    ['the last character', '关于示例的通知各单位：现将龚任任命为主任', 20, '。', undefined],
    ['one too many at the end', `${WHOLE}。`, 21, undefined, '。'],
  ])('finds %s at its place', (_what, carried, at, expected, actual) => {
    const [difference, ...others] = differencesOf(carried);
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ carrier: 'print', notice: '绍政发〔2015〕1号', at });
    // Twelve characters stand before the place, or as many as there are.
    const before = Math.min(at, 12);
    expect(difference?.expected.slice(0, before)).toBe(WHOLE.slice(at - before, at));
    expect([difference?.expected[before], difference?.actual[before]]).toEqual([expected, actual]);
  });

  it('shows twelve characters on either side', () => {
    expect(differencesOf('关于示例的通知各单位：现将龚任任命主任。')).toEqual([
      {
        carrier: 'print',
        notice: '绍政发〔2015〕1号',
        at: 17,
        expected: '通知各单位：现将龚任任命为主任。',
        actual: '通知各单位：现将龚任任命主任。',
      },
    ]);
  });

  it('takes a missing notice for a difference, and each notice by itself', () => {
    const { differences } = proof(EDITION, 'web', new Map([['szf-2015-1', '关于']]));
    expect(differences).toEqual([
      {
        carrier: 'web',
        notice: '绍政发〔2015〕1号',
        at: 2,
        expected: '关于示例的通知各单位：现将龚',
        actual: '关于',
      },
      { carrier: 'web', notice: '绍政发〔2015〕2号', at: 0, expected: '第二个正文。', actual: '' },
    ]);
  });
});

describe('withoutSpace', () => {
  it('drops every kind of white space and nothing else', () => {
    expect(withoutSpace(' a\t　b\n\u2003c·d\u00A0')).toBe('abc·d');
  });
});
