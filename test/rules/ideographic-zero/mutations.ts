import { addClause } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '汉字年份用圆圈',
    damage: addClause('自二○一五年起考核'),
  },
  {
    name: '汉字年份用数字零',
    damage: addClause('自二0一五年起考核'),
  },
];
