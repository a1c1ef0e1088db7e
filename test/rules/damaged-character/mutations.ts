import { change, han, IN_TITLE, inSentences, INSIDE } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

/** Each character with the one that it is damaged to. */
const RADICALS = '一⼀人⼈大⼤工⼯力⼒';
const TRADITIONAL = '资資产產会會业業发發实實务務为為与與开開关關门門质質';

export const mutations: readonly Mutation[] = [
  {
    name: '繁体字',
    damage: change(
      /[资产会业发实务为与开关门质]/gu,
      ([c = '']) => TRADITIONAL.charAt(TRADITIONAL.indexOf(c) + 1),
      inSentences,
    ),
    also: IN_TITLE,
  },
  {
    name: '部首符号',
    damage: change(/[一人大工力]/gu, ([c = '']) => RADICALS.charAt(RADICALS.indexOf(c) + 1), {
      lines: /^(?![#|:>（第]).*[。；]$/u,
    }),
    also: IN_TITLE,
  },
  {
    name: '零宽空格',
    damage: change(INSIDE, '\u200b', inSentences),
  },
  {
    name: '替换符',
    damage: change(han('(?<=，@)@'), '\ufffd', inSentences),
    also: { 'glyph-coverage': '字体也没有这个符号' },
  },
  {
    name: '私用区字符',
    damage: change(han('(?<=，@)@'), '\ue5e5', inSentences),
    also: { 'glyph-coverage': '字体也没有这个字形' },
  },
  {
    name: '全角数字',
    damage: change(
      /(?<=\p{Script=Han})\d(?=\p{Script=Han})/gu,
      ([n = '']) => String.fromCodePoint(0xff10 + Number(n)),
      inSentences,
    ),
  },
];
