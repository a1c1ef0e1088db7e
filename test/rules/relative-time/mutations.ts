import { addClause, insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '今年底',
    damage: addClause('今年底前完成'),
  },
  {
    name: '日前',
    damage: insert('日前，有关部门已作部署。'),
  },
];
