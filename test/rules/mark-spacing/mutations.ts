import { change, han, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '逗号后空格',
    damage: change(han('(?<=@，)(?=@)'), ' ', inSentences),
  },
  {
    name: '句号前空格',
    damage: change(han('(?<=@)(?=。$)'), '　', inSentences),
  },
];
