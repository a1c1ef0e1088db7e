/**
 * 同一天施行的修改不冲突。
 *
 * 一条同时修改又删去，同一处词句改成两样，两处增加都作为第五条的，谁先谁后结果不同，看不出公文以后是什么文本。同一件公文里的两处，不同公文里同一天施行的两处，都核对。
 * 第六条改为第七条、同时修改第六条的，不算冲突。
 *
 * @example 错 又修改又删去
 * ```md szf-2015-1.md
 * 一、示例工作由各单位负责。
 * ```
 * ```md szf-2015-2.md
 * 对《绍兴市人民政府关于做好示例工作的通知》（绍政发〔2015〕1号）作如下修改：
 *
 * 一、第一条中的“各单位”修改为“各镇”。
 *
 * 二、删去第一条。
 * ```
 * @example 对
 * ```md szf-2015-1.md
 * 一、示例工作由各单位负责。
 * ```
 * ```md szf-2015-2.md
 * 对《绍兴市人民政府关于做好示例工作的通知》（绍政发〔2015〕1号）作如下修改：
 *
 * 一、第一条中的“各单位”修改为“各镇”，“示例”修改为“示范”。
 * ```
 */
import { amendmentFaults } from '../amendment-faults.js';
import type { ArchiveRule } from '../rule.js';

export const amendmentCollision: ArchiveRule = {
  id: 'amendment-collision',
  reach: 'archive',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：修改其他公文', en: 'House rules: amendments' },
  check: (archive) => amendmentFaults(archive, ['collision']),
};
