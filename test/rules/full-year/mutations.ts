import { addClause } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '年份两位',
    damage: addClause('力争15年底完成'),
  },
  {
    name: '年份范围后一个两位',
    damage: addClause('在2014—15年实施'),
  },
];
