import { change, inFront, ISSUE, lineAt, noticesOf, pick } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '成文晚于出版',
    damage: (files, random) => {
      const path = pick(noticesOf(files, /szb?f-2015-(?:13|17)/u), random);
      if (path === undefined) return undefined;
      const text = (files.get(ISSUE) ?? '').replace(/^total: .*$/m, '$&\npublished: 2015-04-15');
      const notice = (files.get(path) ?? '').replace(/^date: .*$/m, 'date: 2015-04-20');
      return {
        changed: new Map([
          [ISSUE, text],
          [path, notice],
        ]),
        path,
        line: lineAt(notice, notice.indexOf('\ndate: ') + 1),
      };
    },
  },
  {
    name: '施行早于成文',
    damage: change(/(?<=^effective: )2015-04-01/gu, '2015-02-01', inFront),
    also: { 'effect-dates': '也与正文不符' },
  },
  {
    name: '失效早于施行',
    damage: change(/(?<=^effective: (2015-\d\d-\d\d))$/gu, '\nexpires: 2015-01-01', inFront),
  },
];
