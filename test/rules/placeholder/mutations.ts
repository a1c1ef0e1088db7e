import { addClause, change, IN_TITLE, inSentences, SENTENCES } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '年份未填',
    damage: change(/(?<=20)1[56](?=年)/gu, 'XX', { lines: SENTENCES, notices: /-(?:14|16|17)\.md/u }),
    also: IN_TITLE,
  },
  {
    name: '待补充',
    damage: addClause('具体办法（待补充）', /-(?:15|17|20|22|23)\.md/u),
  },
  {
    name: '下划线',
    damage: addClause('由____负责', /-(?:15|17|20|22|23)\.md/u),
  },
  {
    name: '引文文号没有号',
    damage: change(/(?<=〔\d{4}〕)\d+(?=号）)/gu, '', inSentences),
  },
];
