import { change, han, IN_TITLE, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '半角逗号',
    damage: change(han('(?<=@)，(?=@)'), ',', inSentences),
  },
  {
    name: '半角分号',
    damage: change(han('(?<=@)；(?=@)'), ';', inSentences),
  },
  {
    name: '半角冒号',
    damage: change(han('(?<=@)：(?=@)'), ':', inSentences),
  },
  {
    name: '半角句号',
    damage: change(han('(?<=@)。(?=@)'), '.', inSentences),
  },
  {
    name: '括号一半一全',
    damage: change(han('(?<=@)（(?=@[^（）]*）)'), '(', inSentences),
  },
  {
    name: '直引号',
    damage: change(/“([^“”]*)”/gu, ([, words = '']) => `"${words}"`, inSentences),
    also: IN_TITLE,
  },
];
