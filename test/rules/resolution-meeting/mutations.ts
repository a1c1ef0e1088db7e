import { change, inFront } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '决议不写会议',
    damage: change(/(?<=^title: .*)通知$/gu, '决议', { ...inFront, notices: /szf-2015-1[345]\.md/u }),
  },
];
