import { change } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '1.写成1、',
    damage: change(/(?<=^#* ?\d+)\.(?=\D)/gu, '、', {
      notices: /-(?:13|16|17|21|24)\.md/u,
      lines: /^(?!\d+\. )/u,
    }),
  },
  {
    name: '（一）后加顿号',
    damage: change(/(?<=^#* ?（[一二三四五六七八九]）)/gu, '、'),
  },
  {
    name: '（1）后加顿号',
    damage: change(/(?<=^（\d+）)/gu, '、'),
  },
];
