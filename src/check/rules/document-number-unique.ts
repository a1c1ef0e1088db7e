/**
 * 一个文号只能用一次：全库中不得有两件公文文号相同。
 *
 * 文号是公文的身份，网址、引用、查找都靠它；重号通常是抄错了一位。
 *
 * @example 错
 * ```md szf-2015-1.md
 * ---
 * number: 绍政发〔2015〕1号
 * ---
 * ```
 * ```md szf-2015-2.md
 * ---
 * number: 绍政发〔2015〕1号
 * ---
 * ```
 * @example 对
 * ```md szf-2015-1.md
 * ---
 * number: 绍政发〔2015〕1号
 * ---
 * ```
 * ```md szf-2015-2.md
 * ---
 * number: 绍政发〔2015〕2号
 * ---
 * ```
 */
import { formatDocumentNumber } from '../../model/document-number.js';
import type { Notice } from '../../model/notice.js';
import type { ArchiveRule } from '../rule.js';

export const documentNumberUnique: ArchiveRule = {
  id: 'document-number-unique',
  reach: 'archive',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：一文一号', en: 'House rules: one number for one document' },
  *check({ notices }) {
    const first = new Map<string, Notice>();
    for (const notice of notices) {
      if (notice.number === undefined) continue;
      const number = formatDocumentNumber(notice.number);
      const other = first.get(number);
      if (other === undefined) {
        first.set(number, notice);
        continue;
      }
      const { source } = other;
      yield {
        source: notice.source,
        place: notice.source.yamlPlace('number'),
        reason: {
          zh: `文号「${number}」已用于 ${source.path}`,
          en: `the document number “${number}” is already that of “${source.path}”`,
        },
        actual: number,
        related: [
          {
            path: source.path,
            place: source.yamlPlace('number'),
            reason: { zh: '同一文号', en: 'the same document number' },
          },
        ],
      };
    }
  },
};
