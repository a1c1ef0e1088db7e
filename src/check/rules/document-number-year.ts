/**
 * 文号的年份就是成文日期的年份。
 *
 * 文号按年编排，年份不同多半是沿用了上一年的模板。上一年编号、一月才签发的，实际工作中会有，只作警告。
 *
 * @example 错
 * ```md
 * ---
 * number: 绍政发〔2014〕1号
 * date: 2015-03-02
 * ---
 * ```
 * @example 对
 * ```md
 * ---
 * number: 绍政发〔2015〕1号
 * date: 2015-03-02
 * ---
 * ```
 */
import type { NoticeRule } from '../rule.js';
import { TERMS } from '../wording.js';

export const documentNumberYear: NoticeRule = {
  id: 'document-number-year',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: 'GB/T 9704—2012 7.2.5',
  *check({ source, front, number, date }) {
    if (number?.year === undefined || date === undefined || number.year === date.year) return;
    const lateInJanuary = number.year === date.year - 1 && date.month === 1;
    yield {
      source,
      place: source.yamlPlace('number'),
      reason: {
        zh: `文号年份应为「${date.year}」（成文日期 ${front.date}），实为「${number.year}」`,
        en: `the year of the document number should be “${date.year}” (date of signing ${front.date}), is “${number.year}”`,
      },
      severity: lateInJanuary ? 'warning' : 'error',
      actual: front.number ?? '',
      related: [
        {
          path: source.path,
          place: source.yamlPlace('date'),
          reason: TERMS.dateOfSigning,
        },
      ],
    };
  },
};
