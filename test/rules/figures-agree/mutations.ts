import { addClause } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  { name: '分项与总数不符', damage: addClause('现有水库136座，其中大型3座、中型20座、小型112座') },
  { name: '增幅与两个数不符', damage: addClause('投资由100万元增加到120万元，增长30%') },
];
