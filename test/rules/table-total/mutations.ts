import { insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '合计加错',
    damage: insert('| 单位 | 户数 |\n| --- | --- |\n| 越城区 | 120 |\n| 柯桥区 | 80 |\n| 合计 | 210 |', 4, {
      lines: /^(?![#|:>]).*。$/u,
    }),
  },
];
