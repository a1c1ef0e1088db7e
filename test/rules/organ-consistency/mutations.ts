import { change } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '单位另写一种简称',
    damage: change(/(?<=\p{Script=Han}[、，])市人力社保局(?=[、，])/gu, '市人社局', { notices: /-24\.md/u }),
  },
];
