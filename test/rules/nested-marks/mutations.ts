import { addClause } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '书名号里用书名号',
    damage: addClause('执行《关于修改《甲工作守则》的说明》'),
  },
  {
    name: '引号里用引号',
    damage: addClause('提出“开展“质量月”活动”的要求'),
  },
];
