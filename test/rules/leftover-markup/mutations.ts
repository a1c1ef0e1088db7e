import { addClause, change, inFront, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '加粗缺一半',
    damage: change(/^(?=\p{Script=Han}[^*]*$)/gu, '**', inSentences),
  },
  {
    name: '剩下波浪号',
    damage: addClause('上限~~五万元'),
  },
  {
    name: '标题里的上标没有读',
    damage: change(
      /^(?=title: .*关于)title: (.*?)关于/gu,
      ([, organ = '']) => `title: ${organ}关于10m^2^`,
      inFront,
    ),
  },
];
