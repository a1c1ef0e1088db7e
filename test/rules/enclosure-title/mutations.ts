import { change, reportedAt } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '附文题目与标题不同',
    damage: reportedAt(
      change(/(?<=^# .*)实施(?=办法（试行）$|方案$)/gu, '管理', { notices: /-(?:15|16|17)\.md/u }),
      /^title:/m,
    ),
    also: { 'enclosure-title': '正文里印发的名称也就不同' },
  },
  {
    name: '正文印发的名称不同',
    damage: change(/(?<=^现将《.*|^《.*)实施(?=办法（试行）》发给|方案》(?:印发给|已经))/gu, '管理', {
      notices: /-(?:15|16|17)\.md/u,
    }),
  },
];
