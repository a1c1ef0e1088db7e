/**
 * 引用的本市文号在本库或 works.yaml 中查得到。
 *
 * 查不到，多半是文号抄错了一位；若文件确实存在，把它记入 works.yaml，网页上才有链接，以后失效也能提醒。文件头里「废止」
 * 「修改」两项的文号同样检查。早于本库所收最早一件的，只作提示。解读的公文（`explains`，或解读标题里书名号内的）在本库和
 * works.yaml 都没有的，也作提示：两件的网页不能互相链接。依据：公报编辑规范：引用。
 *
 * @example 错
 * ```md
 * 《示例办法》（绍政发〔2015〕99号）同时废止。
 * ```
 * @example 错
 * ```md
 * ---
 * repeals: [绍政办发〔2015〕99号]
 * ---
 * ```
 * @example 对
 * ```md
 * 《示例办法》（绍政发〔2012〕60号）和《示例意见》（国发〔2015〕5号）继续有效。
 * ```
 * ```yaml works.yaml
 * - number: 绍政发〔2012〕60号
 *   title: 示例办法
 * ```
 */
import type { Position } from 'unist';
import type { Archive } from '../../model/archive.js';
import { citationsOf } from '../../model/citations-of.js';
import {
  formatDocumentNumber,
  parseDocumentNumber,
  type DocumentNumber,
} from '../../model/document-number.js';
import { keyOf, type Notice } from '../../model/notice.js';
import { seriesOf } from '../../model/publication.js';
import { explainedBy } from '../../model/explained.js';
import { titleKey, titlesOf } from '../../model/register.js';
import { numberMeantBy } from '../meant-number.js';
import type { ArchiveRule, Violation } from '../rule.js';

export const citationResolves: ArchiveRule = {
  id: 'citation-resolves',
  reach: 'archive',
  facts: [citationsOf, titlesOf],
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：引用查得到', en: 'House rules: what is cited can be found' },
  *check(archive) {
    const known = knownNumbers(archive);
    const titles = knownTitles(archive);
    const oldest = oldestOfSeries(archive);
    for (const notice of archive.notices) {
      const spokenOf = new Set<string>();
      for (const { number, actual, place } of citedIn(notice)) {
        const right = formatDocumentNumber(number);
        if (
          seriesOf(archive.publication, number.prefix) === undefined ||
          known.has(right) ||
          spokenOf.has(right)
        )
          continue;
        spokenOf.add(right);
        const first = oldest.get(number.prefix);
        const older = first === undefined || isBefore(number, first);
        yield {
          source: notice.source,
          place: place(),
          severity: older ? 'note' : 'warning',
          reason: older
            ? {
                zh: `「${right}」早于本库所收公文，works.yaml 中也没有`,
                en: `“${right}” is older than the documents of this archive, and not in works.yaml either`,
              }
            : {
                zh: `「${right}」在本库和 works.yaml 中都查不到，请核对文号`,
                en: `“${right}” is found neither in this archive nor in works.yaml; check the document number`,
              },
          actual,
        };
      }
      yield* explained(notice, known, titles, archive);
    }
  },
};

/** What an explanation explains, as far as it is no number of the city, which is the matter of citations. */
function* explained(
  notice: Notice,
  known: ReadonlySet<string>,
  titles: ReadonlySet<string>,
  { publication }: Archive,
): Generator<Violation> {
  for (const explained of explainedBy(notice)) {
    const { written } = explained;
    const number = parseDocumentNumber(written);
    const isKnown =
      number === undefined ? titles.has(titleKey(written)) : known.has(formatDocumentNumber(number));
    const isOwn = number !== undefined && seriesOf(publication, number.prefix) !== undefined;
    if (isKnown || isOwn) continue;
    yield {
      source: notice.source,
      place: explained.place,
      severity: 'note',
      reason: {
        zh: `解读的「${written}」在本库和 works.yaml 中都没有，不能链接`,
        en: `“${written}”, which is explained here, is neither in this archive nor in works.yaml, so that it cannot be linked`,
      },
      actual: written,
    };
  }
}

interface Cited {
  readonly number: DocumentNumber;
  readonly actual: string;
  /** Asked for only where there is something to say: it takes reading the file again. */
  readonly place: () => Position;
}

function* citedIn(notice: Notice): Generator<Cited> {
  const { source, front } = notice;
  for (const key of ['repeals', 'amends', 'explains'] as const) {
    for (const [index, actual] of (front[key] ?? []).entries()) {
      const number = parseDocumentNumber(actual);
      if (number !== undefined) yield { number, actual, place: () => source.yamlPlace(`${key}.${index}`) };
    }
  }
  for (const { number, text, place } of citationsOf(notice))
    yield { number, actual: text, place: () => place };
}

function knownNumbers({ notices, works }: Archive): Set<string> {
  const own = notices.map((notice) => {
    const number = numberMeantBy(notice);
    return number === undefined ? keyOf(notice) : formatDocumentNumber(number);
  });
  return new Set([...own, ...works.map(({ number }) => number)]);
}

function knownTitles({ notices, works }: Archive): Set<string> {
  return new Set(
    [...notices.flatMap((notice) => titlesOf(notice)), ...works.map(({ title }) => title)].map(titleKey),
  );
}

function oldestOfSeries({ notices }: Archive): Map<string, DocumentNumber> {
  const oldest = new Map<string, DocumentNumber>();
  for (const notice of notices) {
    const number = numberMeantBy(notice);
    if (number === undefined) continue;
    const before = oldest.get(number.prefix);
    if (before === undefined || isBefore(number, before)) oldest.set(number.prefix, number);
  }
  return oldest;
}

function isBefore(a: DocumentNumber, b: DocumentNumber): boolean {
  const [year, other] = [a.year ?? 0, b.year ?? 0];
  return year === other ? a.number < b.number : year < other;
}
