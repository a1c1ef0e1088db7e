import { change, inFront, reportedAtSecond } from '../../check/damage.js';
import type { Damaging, Mutation } from '../../check/mutation.js';

/** Lists a correction in the front matter of a random notice. */
function corrects(entry: string): Damaging {
  return reportedAtSecond(change(/(?<=^date: .*)$/gu, `\ncorrects:\n  - ${entry}`, inFront));
}

const OTHER = 'document: 绍政发〔2015〕14号, page: 3, wrong: 630元, right: 650元';

export const mutations: readonly Mutation[] = [
  { name: '更正没有的一期', damage: corrects(`{ issue: 2014-12, ${OTHER} }`) },
  { name: '更正本期', damage: corrects(`{ issue: 2015-03, ${OTHER} }`) },
  {
    name: '更正没有的公文',
    damage: corrects('{ document: 绍政发〔2015〕99号, issue: 2015-03, page: 3, wrong: 甲, right: 乙 }'),
  },
];
