import { addClause, change, IN_TITLE } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '年份范围用减号',
    damage: change(/(?<=\d{4})—(?=\d{4}年)/gu, '-'),
    also: IN_TITLE,
  },
  {
    name: '月份范围用减号',
    damage: change(/(?<=\d{4}年\d+月)—(?=\d{4}年)/gu, '-'),
  },
  {
    name: '前一个百分号省去',
    damage: addClause('同比增长5～8%'),
  },
];
