import { change, inFront, reportedAt } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '文件头的施行日期不同',
    damage: change(/(?<=^effective: 2015-0)4/gu, '5', inFront),
  },
  {
    name: '正文的施行日期不同',
    damage: reportedAt(change(/(?<=本办法自2015年)4(?=月1日起)/gu, '6'), /^effective:/mu),
  },
  {
    name: '废止的文件正文没有提到',
    damage: reportedAt(
      change(/(?<=^date: .*)$/gu, '\nrepeals: [绍政发〔2012〕60号]', { ...inFront, notices: /-2[34]\.md/u }),
      /^repeals:/mu,
    ),
  },
];
