import { change, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '引文标题写错一字',
    damage: change(
      /(?<=《[^《》]*)(?:推进|建立|标准化|加强)(?=[^《》]*》（\p{Script=Han}+〔)/gu,
      '改善',
      inSentences,
    ),
  },
];
