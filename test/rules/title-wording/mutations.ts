import { change, inFront } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '两个关于',
    damage: change(
      /(?<=^title: .*关于)(?!印发|转发|公布|修改|废止)(?=\p{Script=Han}{4,}的通知$)/gmu,
      '做好关于',
      inFront,
    ),
  },
  {
    name: '文种重复',
    damage: change(
      /(?<=^title: .*关于)(?!印发|转发|公布|修改|废止)(\p{Script=Han}.*的通知)$/gmu,
      ([, matter = '']) => `${matter}的通知`,
      inFront,
    ),
  },
];
