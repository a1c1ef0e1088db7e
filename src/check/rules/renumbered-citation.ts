/**
 * 条的序号改了以后，引用原来序号的地方要核对。
 *
 * 增加、删去条款以后，后面的条改了序号；被修改的公文自己（违反第二条规定的）和别的公文（《某某办法》第七条）引用的还是原来的序号。这里只作提示，列出引用原序号的地方：
 * 本文里的，在修改决定里一并修改；别的公文照印的不改，读者按修改以前的文本去找。
 *
 * @example 错 本文引用的序号没有一并修改
 * ```md szf-2015-1.md
 * 现将办法印发给你们。
 *
 * # 绍兴市示例办法
 *
 * 第一条　为了示例，制定本办法。
 *
 * 第二条　示例应当登记。
 *
 * 第三条　违反第二条规定的，责令改正。
 * ```
 * ```md szf-2015-2.md
 * 对《绍兴市示例办法》（绍政发〔2015〕1号）作如下修改：
 *
 * 一、删去第一条，其他条款序号作相应调整。
 * ```
 * @example 对
 * ```md szf-2015-1.md
 * 现将办法印发给你们。
 *
 * # 绍兴市示例办法
 *
 * 第一条　为了示例，制定本办法。
 *
 * 第二条　示例应当登记。
 *
 * 第三条　违反第二条规定的，责令改正。
 * ```
 * ```md szf-2015-2.md
 * 对《绍兴市示例办法》（绍政发〔2015〕1号）作如下修改：
 *
 * 一、删去第一条，第三条中的“第二条”修改为“第一条”，其他条款序号作相应调整。
 * ```
 */
import { lawOf } from '../../consolidation/law.js';
import { oldNumbersCited } from '../../consolidation/old-numbers.js';
import { knownPrefixes } from '../../model/publication.js';
import type { ArchiveRule } from '../rule.js';

export const renumberedCitation: ArchiveRule = {
  id: 'renumbered-citation',
  reach: 'archive',
  severity: 'note',
  authority: 'own',
  basis: { zh: '公报编辑规范：修改其他公文', en: 'House rules: amendments' },
  *check(archive) {
    const { histories } = lawOf(archive);
    if (histories.size === 0) return;
    const prefixes = knownPrefixes(archive.publication);
    for (const history of histories.values()) {
      for (const { change, before, after, citedBy } of oldNumbersCited(history, archive.register, prefixes)) {
        const reason = {
          zh: `「${before}」改为「${after}」，引用原来序号的有：${citedBy.join('、')}`,
          en: `“${before}” becomes “${after}”, and is cited by the old number in “${citedBy.join('、')}”`,
        };
        yield { source: change.from.source, place: change.place, reason };
      }
    }
  },
};
