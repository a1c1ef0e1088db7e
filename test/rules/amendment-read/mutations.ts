import { insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

const ACT = '《绍兴市区城乡居民临时救助实施办法（试行）》（绍政发〔2015〕15号）';
// Not in an attachment, which amends nothing.
const BELOW_THE_ADDRESSEE = { notices: /szb?f-2015-(?!15)/u, lines: /^各区、.*：$/u };

export const mutations: readonly Mutation[] = [
  {
    name: '话里没有说清改什么',
    damage: insert(`对${ACT}作如下修改：\n\n一、第四条酌情修改为其他原则。`, 2, BELOW_THE_ADDRESSEE),
  },
];
