import { addClause, changeIn, ISSUE, reportedAt } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '出版以后加一句话',
    damage: reportedAt(addClause('并按规定向社会公开', /-(?:13|16|20|22|23)\.md$/u), /^title: /mu),
  },
  {
    name: '出版以后次序对调',
    damage: reportedAt(
      changeIn(
        ISSUE,
        /( +- szbf-2015-22\.md\n)( +- szbf-2015-23\.md\n)/gu,
        ([, one = '', other = '']) => other + one,
      ),
      /^ {2}- title/mu,
    ),
  },
];
