import { inKind, insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

const APPOINTED = '任命姚远为绍兴市财政局副局长。';

export const mutations: readonly Mutation[] = [
  {
    name: '又任又免',
    damage: inKind('appointments', insert(`${APPOINTED}\n\n免去姚远的绍兴市财政局副局长职务。`, 2)),
  },
  { name: '任命写了两次', damage: inKind('appointments', insert(`${APPOINTED}\n\n${APPOINTED}`, 2)) },
  { name: '免去缺「职务」', damage: inKind('appointments', insert('免去姚远的绍兴市财政局副局长。')) },
];
