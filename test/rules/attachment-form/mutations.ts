import { change } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '附件说明用半角冒号',
    damage: change(/(?<=^附件)：/gu, ':'),
  },
  {
    name: '附件序号用顿号',
    damage: change(/(?<=^\d)\. (?=创建)/gu, '、', { notices: /-16\.md/u }),
  },
  {
    name: '附件名称后加句号',
    damage: change(/(?<=^附件：.+)$/gu, '。'),
  },
  {
    name: '附件标题用汉字序号',
    damage: change(/(?<=^# 附件)[12]/gu, ([n]) => (n === '1' ? '一' : '二')),
  },
];
