import { addClause, change } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '日写作号',
    damage: change(/(?<=\d月\d{1,2})日(?=前)/gu, '号'),
  },
  {
    name: '汉字日期',
    damage: addClause('自二〇一五年七月一日起实行', /-15\.md$/u),
  },
];
