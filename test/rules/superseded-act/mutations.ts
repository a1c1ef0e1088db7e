import { addClause } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  { name: '依据已废止的法规', damage: addClause('根据《国家行政机关公文处理办法》办理') },
];
