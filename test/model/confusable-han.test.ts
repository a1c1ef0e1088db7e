import { expect, test } from 'vitest';
import { CONFUSABLE_GROUPS, lookAlikes } from '../../src/model/confusable-han.js';

const characters = [...new Set(CONFUSABLE_GROUPS.join(''))];

function areAlike(one: string, other: string): boolean {
  return [...lookAlikes(one)].includes(other);
}

test('the table has several hundred groups of Han characters, none of them numerals', () => {
  expect(CONFUSABLE_GROUPS.length).toBeGreaterThan(400);
  expect(CONFUSABLE_GROUPS.filter((group) => !/^\p{Script=Han}{2,}$/u.test(group))).toEqual([]);
  expect(characters.filter((character) => '一二三四五六七八九十百千万亿'.includes(character))).toEqual([]);
});

test('no group has a character twice, and none is part of another', () => {
  expect(CONFUSABLE_GROUPS.filter((group) => new Set(group).size < group.length)).toEqual([]);
  const needless = CONFUSABLE_GROUPS.filter((group, at) =>
    CONFUSABLE_GROUPS.some(
      (other, index) => index !== at && Array.from(group).every((each) => other.includes(each)),
    ),
  );
  expect(needless).toEqual([]);
});

test('look-alikes are so in both ways, and never of themselves', () => {
  const oneWay = characters.filter((one) =>
    [...lookAlikes(one)].some((other) => one === other || !areAlike(other, one)),
  );
  expect(oneWay).toEqual([]);
});

test.each([
  ...['闫闰', '闫阎', '己已', '已巳', '未末', '戊戌', '戌戍', '洁沽', '晴睛', '钧钩', '昊吴', '玮伟', '祺琪'],
  ...['暧暖', '炜伟', '冼洗', '侯候', '肖萧'],
])('%s are taken for one another', (pair) => {
  expect(areAlike(pair.charAt(0), pair.charAt(1))).toBe(true);
});

test.each(['军君', '志智', '张王', '国园', '教体', '坝闸', '银保'])('%s are not', (pair) => {
  expect(areAlike(pair.charAt(0), pair.charAt(1))).toBe(false);
});

test('a look-alike text differs in one character', () => {
  expect([...lookAlikes('张未')]).toEqual(expect.arrayContaining(['张末', '长未']));
  expect([...lookAlikes('张未')]).not.toContain('长末');
});
