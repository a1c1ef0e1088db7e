import { addClause, change, reportedAt, reportedAtSecond } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '一人列两次',
    damage: reportedAtSecond(
      change(/^((?!第)\p{Script=Han}{2,3}　\p{Script=Han}+)$/gu, ([all = '']) => `${all}\n${all}`),
    ),
  },
  {
    name: '人数不符',
    damage: reportedAt(change(/^成员：(?=\p{Script=Han}{2,3}　)/gu, '成员（共99人）：'), /（共99人）/u),
  },
  {
    name: '登出身份证号码',
    damage: addClause('联系人身份证号码330602197003071234'),
  },
  {
    name: '名单登出手机号码',
    damage: change(/(?<=^(?!第)\p{Script=Han}{2,3}　\p{Script=Han}+)$/gu, '13957512345'),
  },
];
