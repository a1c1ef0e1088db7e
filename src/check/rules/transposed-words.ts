/**
 * 公文习用语的字没有前后颠倒：「本办法」不写成「本法办」，「人民政府」不写成「人民府政」。
 *
 * 打字时两个字颠倒了，读的人常常看不出来。只查颠倒以后不成词的习用语。依据：公报编辑规范。
 *
 * @example 错
 * ```md
 * 违反本法办规定的，由县级以上人民府政处理。
 * ```
 * @example 对
 * ```md
 * 违反本办法规定的，由县级以上人民政府依本法办理。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';
import { shouldBe } from '../wording.js';

export const transposedWords = proseRule(
  {
    id: 'transposed-words',
    severity: 'warning',
    authority: 'own',
    basis: { zh: '公报编辑规范：字不颠倒', en: 'House rules: no characters the wrong way round' },
  },
  slips,
);

// Sequences that no other words make where they meet, each with what is meant; made by hand, by turning round two neighbours.
const TRANSPOSED: ReadonlyMap<string, string> = new Map([
  ['本例条', '本条例'],
  ['本定规', '本规定'],
  ['本则细', '本细则'],
  ['实施法办', '实施办法'],
  ['暂行法办', '暂行办法'],
  ['管理法办', '管理办法'],
  ['实施则细', '实施细则'],
  ['人民府政', '人民政府'],
  ['民人政府', '人民政府'],
  ['有关门部', '有关部门'],
  ['主管门部', '主管部门'],
  ['领导组小', '领导小组'],
  ['彻贯执行', '贯彻执行'],
  ['彻贯落实', '贯彻落实'],
  ['贯彻行执', '贯彻执行'],
  ['真认贯彻', '认真贯彻'],
  ['通知下如', '通知如下'],
  ['知通如下', '通知如下'],
  ['之起日施行', '之日起施行'],
  ['时同废止', '同时废止'],
  ['同时止废', '同时废止'],
]);
const WORDS = new RegExp(`${Array.from(TRANSPOSED.keys()).join('|')}|本法办(?![理事案公结])`, 'gu');

function slips({ text }: Prose): Slip[] {
  return matchesOf(text, WORDS).map(({ index: start, 0: actual }) => {
    const expected = TRANSPOSED.get(actual) ?? '本办法';
    return { start, end: start + actual.length, reason: shouldBe(expected, actual), expected };
  });
}
