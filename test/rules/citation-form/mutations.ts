import { change, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '引文文号用方括号',
    damage: change(/〔(\d{4})〕(?=\d+号）)/gu, ([, year = '']) => `[${year}]`, inSentences),
  },
  {
    name: '引文文号用圆括号',
    damage: change(/〔(\d{4})〕(?=\d+号）)/gu, ([, year = '']) => `（${year}）`, inSentences),
  },
  {
    name: '引文文号加「第」',
    damage: change(/(?<=〔\d{4}〕)(?=\d+号）)/gu, '第', inSentences),
  },
  {
    name: '引文标题没有书名号',
    damage: change(
      /《([^《》]+)》(?=（国质检|（绍政|（浙政|（国发)/gu,
      ([, title = '']) => title,
      inSentences,
    ),
  },
];
