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
import { formatDocumentNumber, type DocumentNumber } from '../../model/document-number.js';
import type { Bilingual } from '../../model/finding.js';
import type { Notice } from '../../model/notice.js';
import { numberMeantBy } from '../meant-number.js';
import type { ArchiveRule } from '../rule.js';

export const documentNumberGap: ArchiveRule = {
  id: 'document-number-gap',
  reach: 'archive',
  severity: 'note',
  authority: 'own',
  basis: { zh: '公报编辑规范：文号连续', en: 'House rules: document numbers run on' },
  *check({ notices }) {
    for (const series of seriesWithin(notices)) {
      for (const [index, { notice, number }] of series.entries()) {
        const before = series[index - 1];
        if (before === undefined || number.number <= before.number.number + 1) continue;
        const missing = namesBetween(before.number.number, number.number);
        const { source } = before.notice;
        const [last, next] = [before.number, number].map(formatDocumentNumber);
        yield {
          source: notice.source,
          place: notice.source.yamlPlace('number'),
          reason: {
            zh: `「${last ?? ''}」与「${next ?? ''}」之间缺${missing.zh}`,
            en: `missing between “${last ?? ''}” and “${next ?? ''}”: ${missing.en}`,
          },
          related: [
            {
              path: source.path,
              place: source.yamlPlace('number'),
              reason: { zh: '前一件', en: 'the document before' },
            },
          ],
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
    const number = numberMeantBy(notice);
    if (number === undefined) continue;
    const key = `${number.prefix}〔${number.year ?? ''}〕`;
    const same = series.get(key) ?? [];
    same.push({ notice, number });
    series.set(key, same);
  }
  return Array.from(series.values(), (each) => each.toSorted((a, b) => a.number.number - b.number.number));
}

const FEW = 5;

function namesBetween(from: number, to: number): Bilingual {
  const count = to - from - 1;
  if (count > FEW) {
    return {
      zh: `${from + 1}号至${to - 1}号，共${count}件`,
      en: `nos. ${from + 1} to ${to - 1}, ${count} in all`,
    };
  }
  const numbers = Array.from({ length: count }, (_, index) => from + 1 + index);
  return {
    zh: numbers.map((number) => `${number}号`).join('、'),
    en: `${count > 1 ? 'nos.' : 'no.'} ${numbers.join(', ')}`,
  };
}
