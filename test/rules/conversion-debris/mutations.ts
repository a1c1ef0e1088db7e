import { change, INSIDE, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  { name: '句子里留下网页的代码', damage: change(INSIDE, '&sp;', inSentences) },
  { name: '句末多出问号', damage: change(/(?<=。)$/gu, '　?', inSentences) },
];
