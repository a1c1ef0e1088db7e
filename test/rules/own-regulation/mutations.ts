import { addClause } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  { name: '依据查不到的本市规定', damage: addClause('按照《绍兴市河道分级管理办法》办理') },
];
