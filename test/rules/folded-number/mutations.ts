import { addClause } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '数字折行',
    damage: addClause('投资2\n500万元'),
  },
];
