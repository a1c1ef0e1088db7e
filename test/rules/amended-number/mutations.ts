import { insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

const ACT = '《绍兴市区城乡居民临时救助实施办法（试行）》（绍政发〔2015〕15号）';
// Not in an attachment, which amends nothing.
const BELOW_THE_ADDRESSEE = { notices: /szb?f-2015-(?!15)/u, lines: /^各区、.*：$/u };

export const mutations: readonly Mutation[] = [
  {
    name: '序号重了',
    damage: insert(
      `${ACT}第三条修改为：“第三条　略。”，增加一条，作为第四条：“第四条　略。”`,
      0,
      BELOW_THE_ADDRESSEE,
    ),
  },
  {
    name: '新的文字里的序号不对',
    damage: insert(`将${ACT}第三条修改为：“第五条　略。”`, 0, BELOW_THE_ADDRESSEE),
  },
];
