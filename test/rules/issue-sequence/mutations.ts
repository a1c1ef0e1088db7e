import { changeIn, ISSUE, noticesOf, pick, reportedAtSecond } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '年与文件夹不同',
    damage: changeIn(ISSUE, /(?<=^year: )2015/gm, '2016'),
  },
  {
    name: '期与文件夹不同',
    damage: changeIn(ISSUE, /(?<=^number: )3/gm, '4'),
  },
  {
    name: '列了没有的文件',
    damage: changeIn(ISSUE, /(?<=szbf-2015-)\d+(?=\.md)/g, '99'),
    also: { 'issue-sequence': '原来那一件也就没有列入' },
  },
  {
    name: '一件列两次',
    damage: reportedAtSecond(
      changeIn(ISSUE, /^ {6}- szbf-2015-24\.md\n/gm, '      - szbf-2015-24.md\n      - szbf-2015-24.md\n'),
    ),
  },
  {
    name: '漏列一件',
    damage: (files, random) => {
      const path = pick(noticesOf(files, /szbf/u), random) ?? '';
      const name = path.slice(path.lastIndexOf('/') + 1);
      return {
        changed: new Map([[ISSUE, (files.get(ISSUE) ?? '').replace(`      - ${name}\n`, '')]]),
        path,
        line: 1,
      };
    },
  },
];
