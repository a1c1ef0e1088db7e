import { change, reportedAt } from '../../check/damage.js';
import type { Damaging, Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '少一件附件',
    damage: reportedAt(cutPart(/^# 附件2[\s\S]*$/mu, '2015/03/szf-2015-16.md'), /^2\. /mu),
  },
  {
    name: '唯一的附件不见了',
    damage: reportedAt(cutPart(/^# 附件　[\s\S]*$/mu, '2015/03/szf-2015-13.md'), /^附件：/mu),
  },
  {
    name: '附件名称不同',
    damage: change(/(?<=^# 附件.*)(?:制度|目录清单|指标|分解表)$/gu, '办法'),
  },
  {
    name: '附件没有列出',
    damage: reportedAt(change(/^附件：.+$/gu, ''), /^# 附件/mu),
  },
];

function cutPart(part: RegExp, path: string): Damaging {
  return (files) => ({
    changed: new Map([[path, (files.get(path) ?? '').replace(part, '')]]),
    path,
    line: 0,
  });
}
