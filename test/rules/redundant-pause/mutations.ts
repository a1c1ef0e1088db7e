import { addClause } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '概数用顿号',
    damage: addClause('再用三、四个月落实'),
  },
  {
    name: '并列书名号用顿号',
    damage: addClause('并执行《预算法》、《审计法》'),
  },
];
