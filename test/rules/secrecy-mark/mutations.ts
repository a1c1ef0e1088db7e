import { insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  { name: '正文里留着密级', damage: insert('机密★10年') },
  { name: '正文里留着不予公开', damage: insert('（此件不予公开）') },
];
