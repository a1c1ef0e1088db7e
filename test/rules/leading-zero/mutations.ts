import { addClause } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '小数缺零',
    damage: addClause('下调.5个百分点'),
  },
];
