/**
 * 修改的条款和词句，在被修改的公文里当天真有，处数也对。
 *
 * 「第九条修改为」的第九条、「删去第二条第三项」的第三项，在修改施行的那一天（以前的修改都已并入）应当真有；「将第五条中的“甲”修改为“乙”」的“甲”，
 * 应当在第五条里，写了两处的正好两处。没有写几处而不止一处的，只作警告：写明几处，或者写「均」「统一」。条号按修改以前的写。前面有没读懂的修改的，不再核对。
 *
 * @example 错 没有这一条
 * ```md szf-2015-1.md
 * 一、示例工作由各单位负责。
 * ```
 * ```md szf-2015-2.md
 * 将《绍兴市人民政府关于做好示例工作的通知》（绍政发〔2015〕1号）第三条修改为：“三、示例工作由各镇负责。”
 * ```
 * @example 错 没有这几个字
 * ```md szf-2015-1.md
 * 一、示例工作由各单位负责。
 * ```
 * ```md szf-2015-2.md
 * 将《绍兴市人民政府关于做好示例工作的通知》（绍政发〔2015〕1号）第一条中的“各部门”修改为“各镇”。
 * ```
 * @example 对
 * ```md szf-2015-1.md
 * 一、示例工作由各单位负责。
 * ```
 * ```md szf-2015-2.md
 * 将《绍兴市人民政府关于做好示例工作的通知》（绍政发〔2015〕1号）第一条中的“各单位”修改为“各镇”。
 * ```
 */
import { amendmentFaults } from '../amendment-faults.js';
import type { ArchiveRule } from '../rule.js';

export const amendedProvision: ArchiveRule = {
  id: 'amended-provision',
  reach: 'archive',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：修改其他公文', en: 'House rules: amendments' },
  check: (archive) => amendmentFaults(archive, ['no-place', 'several-places', 'no-words', 'words-count']),
};
