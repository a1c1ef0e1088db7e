import { change, han, IN_TITLE, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '夹用 and',
    damage: change(han('(?<=@{2})[和及](?=@{2})'), ' and ', inSentences),
    also: { ...IN_TITLE, 'no-han-spacing': '两边的空格也不该有' },
  },
  {
    name: '夹用 of',
    damage: change(han('(?<=@{2})的(?=@{2})'), 'of', inSentences),
    also: IN_TITLE,
  },
];
