import { change, pick } from '../../check/damage.js';
import type { Damage, Files, Mutation, Random } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '少一格',
    damage: dropLastCell,
    also: { 'sic-needless': '少的那一格也许正是 :sic 所对照的' },
  },
  {
    name: '多一格',
    damage: change(/(?<=^\| (?:\^|[^-]).*\|)$/gu, ' 备注 |', {
      notices: /-16\.md/u,
      lines: /^\| (?!分类|创建项目|---)/u,
    }),
  },
  {
    name: '表头并入左边',
    damage: change(/(?<=^\| )(?:分类|创建项目)(?= \|)/gu, '>', { notices: /-16\.md/u }),
  },
];

/** A row below which nothing is joined to its last cell. */
function dropLastCell(files: Files, random: Random): Damage | undefined {
  const path = '2015/03/szf-2015-16.md';
  const lines = (files.get(path) ?? '').split('\n');
  const rows = lines.flatMap((line, at) =>
    /^\| [^-]/u.test(line) &&
    !/\| (?:\^|>) \|$/u.test(line) &&
    !line.startsWith('| 分类') &&
    !line.startsWith('| 创建项目') &&
    !lines[at + 1]?.endsWith('| ^ |') &&
    !line.includes(':sic')
      ? [at]
      : [],
  );
  const at = pick(rows, random);
  if (at === undefined) return undefined;
  lines[at] = (lines[at] ?? '').replace(/ [^|]* \|$/u, '');
  return { changed: new Map([[path, lines.join('\n')]]), path, line: at + 1 };
}
