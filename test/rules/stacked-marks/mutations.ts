import { change, han, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '逗号重复',
    damage: change(han('(?<=@)，(?=@)'), '，，', inSentences),
  },
  {
    name: '顿号后又逗号',
    damage: change(han('(?<=@)，(?=@)'), '、，', inSentences),
  },
  {
    name: '句末重复',
    damage: change(/。$/gu, '。。', inSentences),
  },
];
