import { addClause, insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '等前顿号',
    damage: addClause('抓好清淤、护坡、等工作'),
  },
  {
    name: '第一后顿号',
    damage: insert('第一、加强领导；第二、落实责任。'),
  },
];
