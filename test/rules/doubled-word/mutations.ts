import { change, han, IN_TITLE, inSentences, SENTENCES } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '「的」重复',
    damage: change(han('(?<=@[^目标有@]?)(?<![目标有])的(?=[^确士喀的])'), '的的', inSentences),
    also: IN_TITLE,
  },
  {
    name: '「关于」「按照」重复',
    damage: change(/关于|按照|根据|由于|对于/gu, ([word = '']) => word + word, inSentences),
    also: IN_TITLE,
  },
  {
    name: '短语重复',
    damage: change(han('(?<=[，；。])(?!@?(.)\\1)@{4,6}(?=[，；。])'), ([words = '']) => words + words, {
      lines: SENTENCES,
    }),
  },
  {
    name: '并列的词重复',
    damage: change(/、(新建|改建|扩建)/gu, ([all = '']) => all + all, inSentences),
  },
];
