import { change } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '序号跳号',
    damage: change(
      /(?<=^\| \^ \| (?:\^|\p{Script=Han}+) \| )\d+(?= \|)/gu,
      ([n = '']) => String(Number(n) + 50),
      { notices: /-16\.md/u },
    ),
  },
  // A column without a name is known for a sequence by its beginning, so that it is left as it is.
  {
    name: '分级序号写错',
    damage: change(/(?<=\| (?!1\.)\d+\.)\d(?= \|)/gu, ([n = '']) => String(Number(n) + 3), {
      notices: /-16\.md/u,
    }),
  },
];
