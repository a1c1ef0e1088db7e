import { change } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  { name: '主送写个人', damage: change(/^各区、县（市）人民政府，市政府.*：$/gu, '陈市长：') },
];
