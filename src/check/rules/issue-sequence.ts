/**
 * 年、期、总期数接着上一期；文件夹的名字就是年和期；每件公文只列入一期，列一次，列出的文件都在，在的文件都列出。
 *
 * 全库的文件名不重复。总期数从创刊一直编下来，不因换年重编；合刊占两期的写成 245-246，增刊不计总期的不写。中间的期还没有收入
 * 本库、期号和总期数一同跳过的，只作警告。
 *
 * @example 错 总期数
 * ```yaml 2015/02/issue.yaml
 * year: 2015
 * number: 2
 * total: 244
 * sections:
 *   - title: 市政府文件
 *     notices: [szf-2015-1.md]
 * ```
 * ```md 2015/02/szf-2015-1.md
 * ```
 * ```yaml 2015/03/issue.yaml
 * year: 2015
 * number: 3
 * total: 246
 * sections:
 *   - title: 市政府文件
 *     notices: [szf-2015-2.md]
 * ```
 * ```md 2015/03/szf-2015-2.md
 * ```
 * @example 错 列了没有的文件，漏了有的文件
 * ```yaml issue.yaml
 * year: 2015
 * number: 3
 * total: 245
 * sections:
 *   - title: 市政府文件
 *     notices: [szf-2015-2.md]
 * ```
 * ```md szf-2015-1.md
 * ```
 * @example 对
 * ```yaml 2015/02/issue.yaml
 * year: 2015
 * number: 2
 * total: 244
 * sections:
 *   - title: 市政府文件
 *     notices: [szf-2015-1.md]
 * ```
 * ```md 2015/02/szf-2015-1.md
 * ```
 * ```yaml 2015/03/issue.yaml
 * year: 2015
 * number: 3
 * total: 245
 * sections:
 *   - title: 市政府文件
 *     notices: [szf-2015-2.md]
 * ```
 * ```md 2015/03/szf-2015-2.md
 * ```
 */
import type { Archive } from '../../model/archive.js';
import {
  isExtra,
  issueFolder,
  issueLabel,
  spanOf,
  totalWords,
  writtenNumber,
  type Combined,
  type Issue,
} from '../../model/issue.js';
import type { ArchiveRule, Violation } from '../rule.js';
import type { Bilingual } from '../../model/finding.js';

/** An issue that counts among all since the first. */
type Counted = Issue & { readonly total: number | Combined };

export const issueSequence: ArchiveRule = {
  id: 'issue-sequence',
  reach: 'archive',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：期号与目录', en: 'House rules: numbers and contents of issues' },
  *check(archive) {
    for (const issue of archive.issues) yield* folderName(issue);
    const twice = [...usedTwice(archive.issues)];
    yield* twice;
    const again = new Set(twice.map(({ source }) => source));
    const counted = archive.issues.filter((issue): issue is Counted => issue.total !== undefined);
    for (const [index, issue] of counted.entries()) {
      const before = counted[index - 1];
      if (before !== undefined && !again.has(issue.source)) yield* follows(issue, before);
    }
    yield* listing(archive);
  },
};

function* folderName({ source, folder, year, number }: Issue): Generator<Violation> {
  const [folderYear = '', folderNumber = ''] = folder.split('/');
  if (Number(folderYear) !== year) {
    const reason = {
      zh: `年应为「${folderYear}」（文件夹 ${folder}），实为「${year}」`,
      en: `the year should be “${folderYear}” (folder ${folder}), is “${year}”`,
    };
    yield { source, place: source.yamlPlace('year'), reason, actual: String(year) };
  }
  const name = issueFolder(number);
  if (withoutZeros(folderNumber) === withoutZeros(name)) return;
  const actual = String(writtenNumber(number));
  const reason = isExtra(number)
    ? {
        zh: `「${actual}」的文件夹应为「${year}/${name}」，实为「${folder}」`,
        en: `the folder of “${actual}” should be “${year}/${name}”, is “${folder}”`,
      }
    : {
        zh: `期应为「${withoutZeros(folderNumber)}」（文件夹 ${folder}），实为「${actual}」`,
        en: `the number should be “${withoutZeros(folderNumber)}” (folder ${folder}), is “${actual}”`,
      };
  yield { source, place: source.yamlPlace('number'), reason, actual };
}

function withoutZeros(folder: string): string {
  return folder.replace(/(?<!\d)0+(?=\d)/gu, '');
}

const PREVIOUS: Bilingual = { zh: '上一期', en: 'the issue before' };

/** The issues of a numbering in order: those of the year, and, where they count, those outside of it. */
function* follows(issue: Counted, before: Counted): Generator<Violation> {
  const { source, total } = issue;
  // The YAML of an issue is parsed only for something to tell of it.
  const related = () => [
    { path: before.source.path, place: before.source.yamlPlace('total'), reason: PREVIOUS },
  ];
  const last = `上一期是${issueLabel(before)}，${totalWords(before)}`;
  const lastInEnglish = `the issue before is ${before.year} no. ${writtenNumber(before.number)}, ${writtenNumber(before.total)} in all`;
  const { first } = spanOf(total);
  const lastTotal = spanOf(before.total).last;
  const between = missingBetween(issue, before);
  const [least, exact] = [lastTotal + between.least + 1, between.exact];
  if (exact ? first !== least : first < least) {
    const reason = {
      zh: `总期数${exact ? '' : '至少'}应为「${least}」，实为「${first}」（${last}）`,
      en: `the total should be ${exact ? '' : 'at least '}“${least}”, is “${first}” (${lastInEnglish})`,
    };
    const actual = String(writtenNumber(total));
    yield { source, place: source.yamlPlace('total'), reason, actual, related: related() };
  } else if (first > lastTotal + 1) {
    const missing = first - lastTotal - 1;
    const reason = {
      zh: `与上一期之间缺${missing}期（${last}）`,
      en: `issues missing between this one and the one before: ${missing} (${lastInEnglish})`,
    };
    yield { source, place: source.yamlPlace('number'), severity: 'warning', reason, related: related() };
  }
}

/** Every number that an issue has is its own. */
function* usedTwice(issues: readonly Issue[]): Generator<Violation> {
  const first = new Map<string, Issue>();
  for (const issue of issues) {
    const { source, year, number } = issue;
    const names = isExtra(number) ? [issueFolder(number)] : numbersOf(number).map(String);
    const other = names.map((name) => first.get(`${year} ${name}`)).find((each) => each !== undefined);
    if (other !== undefined) {
      yield {
        source,
        place: source.yamlPlace('number'),
        reason: {
          zh: `${issueLabel(issue)}已有（${other.folder}）`,
          en: `${year} no. ${writtenNumber(number)} is there already (${other.folder})`,
        },
        related: [{ path: other.source.path, place: other.source.yamlPlace('total'), reason: PREVIOUS }],
      };
      continue;
    }
    for (const name of names) first.set(`${year} ${name}`, issue);
  }
}

function numbersOf(number: number | Combined): number[] {
  const { first, last } = spanOf(number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** How many issues the numbers leave out. How many a past year had, only the total tells. */
function missingBetween(issue: Counted, before: Counted): { least: number; exact: boolean } {
  // An issue outside the numbering counts once, where it counts.
  if (isExtra(issue.number)) return { least: 0, exact: issue.year === before.year };
  const { first } = spanOf(issue.number);
  if (issue.year !== before.year) return { least: first - 1, exact: false };
  if (isExtra(before.number)) return { least: 0, exact: false };
  return { least: first - spanOf(before.number).last - 1, exact: true };
}

function* listing({ issues, notices, unread }: Archive): Generator<Violation> {
  const files = new Set([...notices.map(({ source }) => source.path), ...unread]);
  const listed = new Map<string, { issue: Issue; at: string }>();
  for (const issue of issues) {
    const { source, folder } = issue;
    for (const [section, { notices: names }] of issue.sections.entries()) {
      for (const [index, name] of names.entries()) {
        const at = `sections.${section}.notices.${index}`;
        const first = listed.get(name);
        if (first !== undefined) {
          const related = [
            {
              path: first.issue.source.path,
              place: first.issue.source.yamlPlace(first.at),
              reason: { zh: '已列入', en: 'listed here' },
            },
          ];
          const areTwo = [first.issue, issue].every((each) => files.has(`${each.folder}/${name}`));
          const reason = listedAgain(name, issue, first.issue, areTwo);
          yield { source, place: source.yamlPlace(at), reason, related };
        } else {
          listed.set(name, { issue, at });
        }
        if (!files.has(`${folder}/${name}`))
          yield {
            source,
            place: source.yamlPlace(at),
            reason: {
              zh: `${folder} 里没有「${name}」这个文件`,
              en: `there is no file “${name}” in ${folder}`,
            },
          };
      }
    }
  }
  yield* unlistedFiles(issues, notices, unread);
}

/** What is said of a name that was listed before; `areTwo` where two issues have each a file of that name. */
function listedAgain(name: string, issue: Issue, first: Issue, areTwo: boolean): Bilingual {
  if (first === issue)
    return {
      zh: `「${name}」已列入本期，一件公文只列一次`,
      en: `“${name}” is listed already in this issue: each notice once`,
    };
  if (areTwo)
    return {
      zh: `「${name}」与 ${first.folder} 里的文件同名，全库的文件名不要重复`,
      en: `“${name}” is the name of a file in ${first.folder}, too: no two files of the archive have one name`,
    };
  return {
    zh: `「${name}」已列入 ${first.folder}，一件公文只列一次`,
    en: `“${name}” is listed already in ${first.folder}: each notice once`,
  };
}

function* unlistedFiles(
  issues: Archive['issues'],
  notices: Archive['notices'],
  unread: Archive['unread'],
): Generator<Violation> {
  const names = new Map(
    issues.map((issue) => [issue.folder, new Set(issue.sections.flatMap((s) => s.notices))]),
  );
  const byFolder = new Map(issues.map((issue) => [issue.folder, issue]));
  for (const { source } of notices) {
    const { folder, name } = split(source.path);
    // Nothing is known of an issue that could not be read.
    if (names.get(folder)?.has(name) !== false) continue;
    const start = source.pointAt(0);
    yield {
      source,
      place: start,
      reason: {
        zh: `本文没有列入 ${folder}/issue.yaml`,
        en: `this notice is not listed in ${folder}/issue.yaml`,
      },
    };
  }
  for (const path of unread) {
    const { folder, name } = split(path);
    const issue = byFolder.get(folder);
    if (issue === undefined || names.get(folder)?.has(name) !== false) continue;
    yield {
      source: issue.source,
      place: issue.source.yamlPlace('sections'),
      reason: { zh: `「${name}」没有列入本期`, en: `“${name}” is not listed in this issue` },
    };
  }
}

function split(path: string): { folder: string; name: string } {
  const at = path.lastIndexOf('/');
  return { folder: path.slice(0, at), name: path.slice(at + 1) };
}
