/**
 * 修改、增加、删去条款以后，序号不重、不缺，新的文字里的序号与所说的相符。
 *
 * 「增加一条，作为第五条」的，原来的第五条应当写明改为第几条，或者写「其他条款序号作相应调整」；项、目顺着往下排，可以不写。两样都写的，要对得上。
 * 引的新条文以“第六条”开头的，要与所说的第六条相同；说增加两条的，新的文字要有两条。增加的一条在两章之间的，写明属于哪一章（第二章增加一条）。
 * 删去以后序号不连、没有写怎样调整的，只作警告。
 *
 * @example 错 序号重了
 * ```md szf-2015-1.md
 * 一、示例工作由各单位负责。
 *
 * 二、经费由市财政承担。
 * ```
 * ```md szf-2015-2.md
 * 对《绍兴市人民政府关于做好示例工作的通知》（绍政发〔2015〕1号）作如下修改：
 *
 * 一、增加一条，作为第二条：“二、各镇应当配合。”
 * ```
 * @example 错 新的文字里的序号不对
 * ```md szf-2015-1.md
 * 一、示例工作由各单位负责。
 * ```
 * ```md szf-2015-2.md
 * 将《绍兴市人民政府关于做好示例工作的通知》（绍政发〔2015〕1号）第一条修改为：“二、示例工作由各镇负责。”
 * ```
 * @example 对
 * ```md szf-2015-1.md
 * 一、示例工作由各单位负责。
 *
 * 二、经费由市财政承担。
 * ```
 * ```md szf-2015-2.md
 * 对《绍兴市人民政府关于做好示例工作的通知》（绍政发〔2015〕1号）作如下修改：
 *
 * 一、增加一条，作为第二条：“二、各镇应当配合。”
 *
 * 二、其他条款序号作相应调整。
 * ```
 */
import { amendmentFaults } from '../amendment-faults.js';
import type { ArchiveRule } from '../rule.js';

export const amendedNumber: ArchiveRule = {
  id: 'amended-number',
  reach: 'archive',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：修改其他公文', en: 'House rules: amendments' },
  check: (archive) =>
    amendmentFaults(archive, [
      'no-position',
      'between-chapters',
      'new-text',
      'no-title',
      'number-written',
      'number-taken',
      'number-order',
      'number-gap',
      'number-inconsistent',
    ]),
};
