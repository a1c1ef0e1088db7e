import { change, inSentences, INSIDE } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '汉字之间有空格',
    damage: change(INSIDE, ' ', { lines: /^(?![#|:>]).*[。；]$/u }),
  },
  {
    name: '数字两边有空格',
    damage: change(/(\d{4})年(?=\d)/gu, ([, year = '']) => `${year} 年 `, inSentences),
  },
  {
    name: '姓名中间有空格',
    damage: change(/(?<=^(?:[^：]+：)?[姚任何黄林金项刘邵])(?=\p{Script=Han}(?:$|　))/gu, '　', {
      lines: /^(?![#|>]).{1,20}$/u,
      notices: /-(?:21|24)\.md/u,
    }),
  },
];
