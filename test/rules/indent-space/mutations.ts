import { change, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '段首两个长空格',
    damage: change(/^(?=[\u4e00-\u9fff（].*。$)/gu, '\u2003\u2003', inSentences),
  },
  {
    name: '段首不换行空格',
    damage: change(/^(?=[\u4e00-\u9fff（].*。$)/gu, '\u00a0\u00a0', inSentences),
  },
];
