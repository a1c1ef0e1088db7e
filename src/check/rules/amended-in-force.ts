/**
 * 修改的公文，到修改施行的那一天还没有废止、失效。
 *
 * 按本库公文的施行、失效日期和后来公文的「废止」「失效」「有效期延长」判断。同一件公文里修改又废止的，看废止的话：只废止几条的写明条号。还没有施行的可以修改。
 *
 * @example 错 已经废止
 * ```md szf-2015-1.md
 * 一、示例工作由各单位负责。
 * ```
 * ```md szf-2015-2.md
 * 《绍兴市人民政府关于做好示例工作的通知》（绍政发〔2015〕1号）自2015年4月1日起废止。
 *
 * 本通知自2015年4月1日起施行。
 * ```
 * ```md szf-2015-3.md
 * 将《绍兴市人民政府关于做好示例工作的通知》（绍政发〔2015〕1号）第一条中的“各单位”修改为“各镇”。
 *
 * 本通知自2015年5月1日起施行。
 * ```
 * @example 对
 * ```md szf-2015-1.md
 * 一、示例工作由各单位负责。
 * ```
 * ```md szf-2015-3.md
 * 将《绍兴市人民政府关于做好示例工作的通知》（绍政发〔2015〕1号）第一条中的“各单位”修改为“各镇”。
 *
 * 本通知自2015年5月1日起施行。
 * ```
 */
import { lawOf } from '../../consolidation/law.js';
import { formatDate, formatIsoDate } from '../../model/date.js';
import { nameOf } from '../../model/notice.js';
import type { ArchiveRule } from '../rule.js';

export const amendedInForce: ArchiveRule = {
  id: 'amended-in-force',
  reach: 'archive',
  severity: 'error',
  authority: 'law',
  basis: {
    zh: '《党政机关公文处理工作条例》第二十条',
    en: 'Regulations on the Handling of Official Documents, article 20',
  },
  *check(archive) {
    const told = new Set<string>();
    for (const { from, place, target, effective } of lawOf(archive).changes) {
      const { status, since, by } = archive.register.statusOn(target, effective);
      if (status !== 'repealed' && status !== 'expired') continue;
      const once = `${from.source.path} ${target}`;
      if (told.has(once)) continue;
      told.add(once);
      const actor = by[0] === undefined ? '' : nameOf(by[0]);
      const word = status === 'repealed' ? '废止' : '失效';
      const zh = [
        `「${target}」已${actor === '' ? '' : `由「${actor}」`}`,
        since === undefined ? '' : `自${formatDate(since)}起`,
        `${word}，不能再修改（自${formatDate(effective)}起）`,
      ];
      const en = [
        `“${target}” is ${status === 'repealed' ? 'repealed' : 'expired'}`,
        since === undefined ? '' : ` since ${formatIsoDate(since)}`,
        actor === '' ? '' : ` by “${actor}”`,
        ` and cannot be amended from ${formatIsoDate(effective)} on`,
      ];
      yield { source: from.source, place, reason: { zh: zh.join(''), en: en.join('') }, actual: target };
    }
  },
};
