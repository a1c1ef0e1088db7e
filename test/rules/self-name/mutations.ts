import { change, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '办法自称条例',
    damage: change(/本办法(?!第)/gu, '本条例', inSentences),
  },
];
