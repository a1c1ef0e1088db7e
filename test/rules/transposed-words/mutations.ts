import { change, inSentences } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  { name: '本办法写成本法办', damage: change(/本办法/gu, '本法办', inSentences) },
  { name: '人民政府写成人民府政', damage: change(/人民政府/gu, '人民府政', inSentences) },
  { name: '贯彻执行写成彻贯执行', damage: change(/贯彻执行/gu, '彻贯执行', inSentences) },
];
