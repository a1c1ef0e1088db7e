import { insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

const ACT = '《绍兴市区城乡居民临时救助实施办法（试行）》（绍政发〔2015〕15号）';
// Not in an attachment, which amends nothing.
const BELOW_THE_ADDRESSEE = { notices: /szb?f-2015-(?!15)/u, lines: /^各区、.*：$/u };

export const mutations: readonly Mutation[] = [
  {
    name: '没有的一条',
    damage: insert(`将${ACT}第九十九条修改为：“第九十九条　略。”`, 0, BELOW_THE_ADDRESSEE),
  },
  {
    name: '没有的词句',
    damage: insert(`将${ACT}第三条中的“某某区”修改为“越城区”。`, 0, BELOW_THE_ADDRESSEE),
  },
];
