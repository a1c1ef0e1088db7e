import { change, IN_TITLE, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '漏下引号',
    damage: change(/”/gu, '', inSentences),
    also: IN_TITLE,
  },
  {
    name: '漏上引号',
    damage: change(/“/gu, '', inSentences),
    also: IN_TITLE,
  },
  {
    name: '漏下书名号',
    damage: change(/》/gu, '', inSentences),
  },
  {
    name: '漏上书名号',
    damage: change(/《/gu, '', inSentences),
  },
  {
    name: '漏下括号',
    damage: change(/(?<=（[^（）]{2,})）/gu, '', inSentences),
    also: IN_TITLE,
  },
  {
    name: '漏上括号',
    damage: change(/（(?=[^（）\d一二三四五六七八九十][^（）]+）)/gu, '', inSentences),
    also: IN_TITLE,
  },
  {
    name: '下引号写成上引号',
    damage: change(/”(?=[^“”]*$)/gu, '“', inSentences),
    also: IN_TITLE,
  },
];
