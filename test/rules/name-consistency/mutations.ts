import { change } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '姓名写成形近字',
    damage: change(
      /(?<=^(?:副组长：|成员：)?)(?:章国金|章剑谷)(?=　)/gu,
      ([name = '']) => name.replace('章', '璋'),
      { notices: /-2[12]\.md/u },
    ),
  },
];
