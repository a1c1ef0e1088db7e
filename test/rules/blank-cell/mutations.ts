import { change } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '责任单位空着',
    damage: change(/(?<=^\| .* \| )市\p{Script=Han}{3,}(?= \|$)/gu, '', { notices: /-16\.md/u }),
  },
];
