import { rewriteNumber } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '文号用方括号',
    damage: rewriteNumber((prefix, year, serial) => `${prefix}[${year}]${serial}号`),
  },
  {
    name: '文号加「第」',
    damage: rewriteNumber((prefix, year, serial) => `${prefix}〔${year}〕第${serial}号`),
  },
  {
    name: '序号编虚位',
    damage: rewriteNumber((prefix, year, serial) => `${prefix}〔${year}〕0${serial}号`),
  },
  {
    name: '年份两位',
    damage: rewriteNumber((prefix, year, serial) => `${prefix}〔${year.slice(2)}〕${serial}号`),
  },
  {
    name: '文号里有空格',
    damage: rewriteNumber((prefix, year, serial) => `${prefix}〔${year}〕 ${serial} 号`),
  },
];
