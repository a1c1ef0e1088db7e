import { insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

const ACT = '《绍兴市区城乡居民临时救助实施办法（试行）》（绍政发〔2015〕15号）';
// Not in an attachment, which amends nothing.
const BELOW_THE_ADDRESSEE = { notices: /szf-2015-16|szbf-2015-20/u, lines: /^各区、.*：$/u };

export const mutations: readonly Mutation[] = [
  {
    name: '重新公布的没有改',
    also: { 'heading-depth': '后面的标题成了附文的' },
    damage: insert(
      `对${ACT}作如下修改：\n\n一、第三条修改为：“第三条　略。”\n\n# 绍兴市区城乡居民临时救助实施办法（试行）\n\n第一条　略。`,
      6,
      BELOW_THE_ADDRESSEE,
    ),
  },
];
