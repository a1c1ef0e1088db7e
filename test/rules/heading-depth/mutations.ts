import { change } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '标题多一个 #',
    damage: change(/^#{2,4}(?= (?:[一二三四五六七八九]、|（|\d))/gu, ([marks = '']) => `${marks}#`),
  },
  {
    name: '标题少一个 #',
    damage: change(/^#{3,5}(?= (?:（|\d))/gu, ([marks = '']) => marks.slice(1)),
  },
];
