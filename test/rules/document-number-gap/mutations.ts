import { change, inFront } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '末号跳号',
    damage: change(/(?<=^number: 绍政办发〔2015〕)24/gu, '27', inFront),
  },
];
