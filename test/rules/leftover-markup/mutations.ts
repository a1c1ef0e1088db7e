import { addClause, change, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '加粗缺一半',
    damage: change(/^(?=\p{Script=Han}[^*]*$)/gu, '**', inSentences),
  },
  {
    name: '剩下波浪号',
    damage: addClause('上限~~五万元'),
  },
];
