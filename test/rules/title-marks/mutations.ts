import { addClause } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '尖括号作书名号',
    damage: addClause('执行<甲工作守则>'),
  },
  {
    name: '直角引号',
    damage: addClause('开展「质量月」活动'),
  },
];
