import { change, han, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '等后用省略号',
    damage: change(han('(?<=@、@+)。$'), '等……。', inSentences),
  },
  {
    name: '三个点',
    damage: change(han('(?<=@、@+)。$'), '...', inSentences),
  },
  {
    name: '两个减号',
    damage: change(han('(?<=@)，(?=@)'), '--', inSentences),
  },
];
