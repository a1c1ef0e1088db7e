import { inKind, insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  { name: '没有这一天', damage: inKind('chronicle', insert('2月30日　召开会议。')) },
  {
    name: '先后颠倒',
    damage: inKind('chronicle', insert('3月20日　召开会议。\n\n3月18日　前往调研。', 2)),
  },
  { name: '起止颠倒', damage: inKind('chronicle', insert('3月20日至18日　前往考察。')) },
];
