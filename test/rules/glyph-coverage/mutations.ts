import { change, han, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '字体没有的字',
    damage: change(han('(?<=，@)@'), 'ก', inSentences),
  },
  {
    name: '字体没有的异体字',
    damage: change(han('(?<=，@)(?=@)'), '\u{E0101}', inSentences),
  },
];
