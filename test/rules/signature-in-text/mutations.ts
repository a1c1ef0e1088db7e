import { insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

/** After the last paragraph of a text before its list of attachments. */
const atEnd = { notices: /szf-2015-13\.md/u, lines: /全面落实到位。$/u };

export const mutations: readonly Mutation[] = [
  {
    name: '正文末尾写署名和日期',
    damage: insert('绍兴市人民政府\n\n2015年2月16日', 0, atEnd),
  },
  {
    name: '署名和日期写在一行里',
    damage: insert('　　　　绍兴市人民政府（印章）　　二〇一五年二月十六日', 0, atEnd),
  },
];
