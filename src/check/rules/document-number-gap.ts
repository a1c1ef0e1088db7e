/**
 * 同一机关代字、同一年的文号，库中前后两件之间缺的号逐一列出，供编者核对。
 *
 * 公报不必刊登每件公文，缺号不是错；但漏收的、抄错号的，也只有在这里看得出来，所以只作提示。第一号之前、最后一号之后缺不缺，
 * 库中看不出，不作提示。
 *
 * @example 错
 * ```md szf-2015-1.md
 * ---
 * number: 绍政发〔2015〕1号
 * ---
 * ```
 * ```md szf-2015-4.md
 * ---
 * number: 绍政发〔2015〕4号
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
import type { DocumentNumber } from '../../model/document-number.js';
import type { Notice } from '../../model/notice.js';
import type { Rule } from '../rule.js';

export const documentNumberGap: Rule = {
  id: 'document-number-gap',
  severity: 'note',
  authority: 'own',
  basis: '公报编辑规范：文号连续',
  *check({ notices }) {
    for (const series of seriesWithin(notices)) {
      for (const [index, { notice, number }] of series.entries()) {
        const before = series[index - 1];
        if (before === undefined || number.number <= before.number.number + 1) continue;
        const missing = namesBetween(before.number.number, number.number);
        const { source } = before.notice;
        yield {
          source: notice.source,
          place: notice.source.yamlPlace('number'),
          reason: `「${before.notice.front.number}」与「${notice.front.number}」之间缺${missing}`,
          related: [{ path: source.path, place: source.yamlPlace('number'), reason: '前一件' }],
        };
      }
    }
  },
};

interface Numbered {
  readonly notice: Notice;
  readonly number: DocumentNumber;
}

/** The notices of each prefix and year, by number. */
function seriesWithin(notices: readonly Notice[]): Numbered[][] {
  const series = new Map<string, Numbered[]>();
  for (const notice of notices) {
    const { number } = notice;
    if (number === undefined) continue;
    const key = `${number.prefix}〔${number.year}〕`;
    const same = series.get(key) ?? [];
    same.push({ notice, number });
    series.set(key, same);
  }
  return Array.from(series.values(), (each) => each.toSorted((a, b) => a.number.number - b.number.number));
}

const FEW = 5;

function namesBetween(from: number, to: number): string {
  const count = to - from - 1;
  if (count > FEW) return `${from + 1}号至${to - 1}号，共${count}件`;
  return Array.from({ length: count }, (_, index) => `${from + 1 + index}号`).join('、');
}
