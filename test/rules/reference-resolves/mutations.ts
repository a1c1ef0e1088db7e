import { addClause, change } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '见没有的附件',
    damage: addClause('具体见附件9'),
  },
  {
    name: '依照没有的条',
    damage: addClause('按照本办法第九十条规定办理', /-15\.md/u),
  },
  {
    name: '依照没有的项',
    damage: addClause('按照本办法第九条第（九）项规定办理', /-15\.md/u),
  },
  {
    name: '见没有的表',
    damage: addClause('具体见表7'),
  },
  {
    name: '条的第一款说前款',
    damage: change(/(?<=^第[一二三四五六七八九十]+条　)(?=[^《》]*$)/gu, '前款规定的情形，', {
      notices: /-15\.md/u,
    }),
  },
];
