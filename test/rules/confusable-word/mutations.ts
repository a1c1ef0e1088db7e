import { addClause, change, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '截止',
    damage: addClause('截止2015年2月底已完成'),
  },
  {
    name: '其它',
    damage: change(/其他/gu, '其它', inSentences),
  },
];
