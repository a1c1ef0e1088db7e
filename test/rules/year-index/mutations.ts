import { changeIn, ISSUE, reportedAtSecond } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '缺前几期的总目录',
    damage: reportedAtSecond(changeIn(ISSUE, /(?<=^total: \d+)$/gm, '\nyearIndex: true')),
  },
];
