import { change, han, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '停在逗号上',
    damage: change(han('(?<=@)。$'), '，', inSentences),
  },
  {
    name: '缺句号',
    damage: change(/(?<=^(?![（\d一二三四五六七八九十]).*[。；].*\p{Script=Han})。$/gu, '', inSentences),
  },
];
