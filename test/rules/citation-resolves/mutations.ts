import { change, inFront, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '引用查不到的文号',
    damage: change(/(?<=（绍政(?:办)?发)〔\d{4}〕(?=\d+号）)/gu, '〔2015〕', inSentences),
  },
  {
    name: '废止查不到的文号',
    damage: change(/(?<=^date: .*)$/gu, '\nrepeals: [绍政发〔2015〕99号]', inFront),
    also: { 'effect-dates': '正文也没有提到' },
  },
];
