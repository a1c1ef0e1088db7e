/**
 * 修改以后重新公布的全文，与把修改并入原文得到的文本一字不差。
 *
 * 修改决定后面附有修改以后的全文的（题目与被修改的相同，题目后面可以有“（2015年修正本）”），逐段与原文并入各次修改的文本比较，报出第一处不同。题注、署名不比，空白不计。
 * 修改的话里有没读懂的、对不上的，不比。
 *
 * @example 错 修改的没有改
 * ```md szf-2015-1.md
 * 现将办法印发给你们。
 *
 * # 绍兴市示例办法
 *
 * 第一条　示例工作由各单位负责。
 *
 * 第二条　示例工作每年检查。
 * ```
 * ```md szf-2015-2.md
 * 对《绍兴市示例办法》（绍政发〔2015〕1号）作如下修改：
 *
 * 一、第二条中的“每年”修改为“每月”。
 *
 * # 绍兴市示例办法
 *
 * 第一条　示例工作由各单位负责。
 *
 * 第二条　示例工作每年检查。
 * ```
 * @example 对
 * ```md szf-2015-1.md
 * 现将办法印发给你们。
 *
 * # 绍兴市示例办法
 *
 * 第一条　示例工作由各单位负责。
 *
 * 第二条　示例工作每年检查。
 * ```
 * ```md szf-2015-2.md
 * 对《绍兴市示例办法》（绍政发〔2015〕1号）作如下修改：
 *
 * 一、第二条中的“每年”修改为“每月”。
 *
 * # 绍兴市示例办法
 *
 * 第一条　示例工作由各单位负责。
 *
 * 第二条　示例工作每月检查。
 * ```
 */
import { lawOf } from '../../consolidation/law.js';
import { republished } from '../../consolidation/republished.js';
import type { ArchiveRule } from '../rule.js';

export const republishedText: ArchiveRule = {
  id: 'republished-text',
  reach: 'archive',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：修改其他公文', en: 'House rules: amendments' },
  *check(archive) {
    for (const history of lawOf(archive).histories.values()) {
      for (const { notice, place, expected, actual } of republished(history, archive.register)) {
        const reason = {
          zh: `与「${history.key}」并入修改以后的文本不同：应为「${expected}」，实为「${actual}」`,
          en: `this differs from “${history.key}” as amended: it should be “${expected}”, is “${actual}”`,
        };
        yield { source: notice.source, place, reason };
      }
    }
  },
};
