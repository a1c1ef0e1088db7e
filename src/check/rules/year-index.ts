/**
 * 总目录印在一年的最后一期，本库里这一年的各期从第1期起都在。
 *
 * 总目录由程序从本库的各期编出来：本库里没有的期、排在它后面的期，它列不到，读者却会当作全年的目录来查。主题词只有它才印，
 * 用黑体；黑体里没有的字印不出来，是错误。依据：公报编辑规范：总目录。
 *
 * @example 错 后面还有一期
 * ```yaml 2015/01/issue.yaml
 * year: 2015
 * number: 1
 * total: 243
 * yearIndex: true
 * sections:
 *   - title: 市政府文件
 *     notices: [szf-2015-1.md]
 * ```
 * ```md 2015/01/szf-2015-1.md
 * ```
 * ```yaml 2015/02/issue.yaml
 * year: 2015
 * number: 2
 * total: 244
 * sections:
 *   - title: 市政府文件
 *     notices: [szf-2015-2.md]
 * ```
 * ```md 2015/02/szf-2015-2.md
 * ```
 * @example 错 前面的期不在本库
 * ```yaml issue.yaml
 * year: 2015
 * number: 3
 * total: 245
 * yearIndex: true
 * sections:
 *   - title: 市政府文件
 *     notices: [szf-2015-1.md]
 * ```
 * ```md szf-2015-1.md
 * ```
 * @example 对
 * ```yaml 2015/01/issue.yaml
 * year: 2015
 * number: 1
 * total: 243
 * sections:
 *   - title: 市政府文件
 *     notices: [szf-2015-1.md]
 * ```
 * ```md 2015/01/szf-2015-1.md
 * ```
 * ```yaml 2015/02/issue.yaml
 * year: 2015
 * number: 2
 * total: 244
 * yearIndex: true
 * sections:
 *   - title: 市政府文件
 *     notices: [szf-2015-2.md]
 * ```
 * ```md 2015/02/szf-2015-2.md
 * ```
 */
import { posix } from 'node:path';
import type { Archive } from '../../model/archive.js';
import { isExtra, issueLabel, spanOf, type Issue } from '../../model/issue.js';
import type { ArchiveRule, Violation } from '../rule.js';

export const yearIndex: ArchiveRule = {
  id: 'year-index',
  reach: 'archive',
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：总目录', en: 'House rules: the index of a year' },
  *check(archive) {
    const { issues } = archive;
    for (const issue of issues) {
      if (issue.yearIndex !== true) continue;
      const ofYear = issues.filter(({ year }) => year === issue.year);
      yield* beforeOthers(issue, ofYear);
      yield* withoutTheFirst(issue, ofYear);
      yield* subjectsWithoutGlyph(ofYear, archive);
    }
  },
};

function* beforeOthers(issue: Issue, ofYear: readonly Issue[]): Generator<Violation> {
  const last = ofYear.at(-1);
  if (last === undefined || last === issue) return;
  const { source } = issue;
  yield {
    source,
    place: source.yamlPlace('yearIndex'),
    reason: {
      zh: `总目录印在一年的最后一期，可是后面还有${issueLabel(last)}，列不到`,
      en: `the index of a year stands in its last issue, but after this one there is ${last.folder}, which it cannot list`,
    },
    related: [
      {
        path: last.source.path,
        place: last.source.yamlPlace('number'),
        reason: { zh: '最后一期', en: 'the last issue' },
      },
    ],
  };
}

/** What is missing between two issues, `issue-sequence` tells. */
function* withoutTheFirst(issue: Issue, ofYear: readonly Issue[]): Generator<Violation> {
  const first = ofYear.find(({ number }) => !isExtra(number));
  if (first === undefined || isExtra(first.number) || spanOf(first.number).first === 1) return;
  const { source } = issue;
  yield {
    source,
    place: source.yamlPlace('yearIndex'),
    reason: {
      zh: `总目录只列得到本库里的各期，而本库里${issue.year}年的从${issueLabel(first)}起`,
      en: `the index lists only the issues of the archive, which of ${issue.year} begin with ${first.folder}`,
    },
  };
}

const INVISIBLE = /[\s\p{Cf}\p{Variation_Selector}]/u;

/** The first subject word of a notice, under which the index lists it, is set in 黑 and stands nowhere else in print. */
function* subjectsWithoutGlyph(
  ofYear: readonly Issue[],
  { notices, typefaces }: Archive,
): Generator<Violation> {
  const folders = new Set(ofYear.map(({ folder }) => folder));
  const hei = typefaces.get('hei');
  for (const { source, front } of notices) {
    if (!folders.has(posix.dirname(source.path))) continue;
    for (const character of front.keywords?.[0] ?? '') {
      const codePoint = character.codePointAt(0) ?? 0;
      if (INVISIBLE.test(character) || hei?.fileFor(codePoint) !== undefined) continue;
      const code = codePoint.toString(16).toUpperCase().padStart(4, '0');
      yield {
        source,
        place: source.yamlPlace('keywords.0'),
        severity: 'error',
        reason: {
          zh: `总目录印不出这个主题词：黑体没有「${character}」（U+${code}）的字形`,
          en: `the index of the year cannot print this subject word: no glyph for “${character}” (U+${code}) in Hei`,
        },
        actual: character,
      };
    }
  }
}
