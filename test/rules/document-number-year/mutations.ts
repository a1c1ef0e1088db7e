import { change, inFront, reportedAt, rewriteNumber } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '文号写成上年',
    damage: rewriteNumber((prefix, year, serial) => `${prefix}〔${Number(year) - 1}〕${serial}号`),
  },
  {
    name: '成文日期写成下年',
    damage: reportedAt(
      change(/(?<=^date: )2015/gu, '2016', { ...inFront, notices: /szbf-2015-(?:17|20|22|23|24)/u }),
      /^number:/m,
    ),
  },
];
