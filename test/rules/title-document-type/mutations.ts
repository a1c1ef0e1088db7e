import { change, inFront } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '文种写成办法',
    damage: change(/(?<=^title: .*的)通知$/gu, '办法', { ...inFront, notices: /-(?:13|14|20|22|23)\.md/u }),
  },
  {
    name: '两个文种连用',
    damage: change(/(?<=^title: .*的)通知$/gu, '请示报告', {
      ...inFront,
      notices: /-(?:13|14|20|22|23)\.md/u,
    }),
  },
];
