/**
 * 更正说的错字，在所说的那一期、那一件公文里能找到，只有一处；更正的正文里有错字和改正的字。
 *
 * 以前各期印错的字，以后一期登更正，文件头用 corrects 逐处写明：哪件公文（document）、哪一期（issue）、第几页（page）、错字（wrong）、应为
 * 什么（right）；错字在全文不止一处的，再写位置（place）。网页据此在原文上注明更正，所以每一项都要对得上。公文的文件保留印出来的字，不要改。
 * 更正不修改公文的效力。正文写了页码的，与 page 一致；page 对不对，gazette build 印出以后才知道。标题是更正而没有 corrects 的，只作警告。
 *
 * @example 错 错字写得不对，原文没有
 * ```md 2015/03/szf-2015-1.md
 * 各单位：
 *
 * 现将有关实例通知如下。
 * ```
 * ```md 2015/04/szf-2015-9.md
 * ---
 * title: 更正
 * date: 2015-04-10
 * corrects:
 *   - { document: 绍政发〔2015〕1号, issue: 2015-03, page: 1, wrong: 有关示例, right: 有关事例 }
 * ---
 *
 * 2015年第3期第1页“有关示例”应为“有关事例”，特此更正。
 * ```
 * @example 错 正文没有写应为什么
 * ```md 2015/03/szf-2015-1.md
 * 各单位：
 *
 * 现将有关示例通知如下。
 * ```
 * ```md 2015/04/szf-2015-9.md
 * ---
 * title: 更正
 * date: 2015-04-10
 * corrects:
 *   - { document: 绍政发〔2015〕1号, issue: 2015-03, page: 1, wrong: 有关示例, right: 有关事例 }
 * ---
 *
 * 2015年第3期第1页“有关示例”有误，特此更正。
 * ```
 * @example 对
 * ```md 2015/03/szf-2015-1.md
 * 各单位：
 *
 * 现将有关示例通知如下。
 * ```
 * ```md 2015/04/szf-2015-9.md
 * ---
 * title: 更正
 * date: 2015-04-10
 * corrects:
 *   - { document: 绍政发〔2015〕1号, issue: 2015-03, page: 1, wrong: 有关示例, right: 有关事例 }
 * ---
 *
 * 2015年第3期第1页“有关示例”应为“有关事例”，特此更正。
 * ```
 */
import type { Archive } from '../../model/archive.js';
import { findCorrected, folderOf, type Correction, type CorrectionFault } from '../../model/corrigendum.js';
import type { Bilingual } from '../../model/finding.js';
import { issueLabel, issueName } from '../../model/issue.js';
import { fact } from '../../model/fact.js';
import { findIssueReferences, isIssueMeant, type IssueReference } from '../../model/issue-reference.js';
import type { Notice, WrittenCorrection } from '../../model/notice.js';
import { kindOf } from '../../model/notice-kind.js';
import { withoutSpace } from '../../model/without-space.js';
import type { ArchiveRule, Violation } from '../rule.js';

/** What a corrigendum says in its text of what it lists. */
interface SaidInText {
  /** Of each correction, which of its words the text has not. */
  readonly lacking: readonly (readonly ('wrong' | 'right')[])[];
  readonly references: readonly IssueReference[];
}

const saidInText = fact('corrects-in-text', (notice): SaidInText => {
  const { corrects = [] } = notice.front;
  if (corrects.length === 0) return { lacking: [], references: [] };
  const body = notice.proses.filter(({ kind }) => kind !== 'title').map(({ text }) => withoutSpace(text));
  const isThere = (words: string): boolean => body.some((text) => text.includes(withoutSpace(words)));
  return {
    lacking: corrects.map((written) =>
      (['wrong', 'right'] as const).filter((field) => !isThere(written[field])),
    ),
    references: body.flatMap(findIssueReferences),
  };
});

export const corrigendumPlace: ArchiveRule = {
  id: 'corrigendum-place',
  reach: 'archive',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：更正', en: 'House rules: corrigenda' },
  facts: [saidInText],
  *check(archive) {
    const found: ListedCorrection[] = [];
    for (const notice of archive.notices) {
      const { corrects } = notice.front;
      if (corrects === undefined) yield* lacksList(notice, archive);
      for (const [index, written] of (corrects ?? []).entries()) {
        const correction = findCorrected(written, notice, archive);
        if ('fault' in correction) yield faultOf(notice, index, written, correction, archive);
        else {
          const listed = { ...correction, index };
          yield* wrongOrder(listed, archive);
          yield* correctedTwice(listed, found);
          found.push(listed);
        }
        yield* notInText(notice, index, written, archive);
      }
    }
  },
};

/** A correction with its place in the list of its corrigendum. */
interface ListedCorrection extends Correction {
  readonly index: number;
}

type Field = keyof WrittenCorrection;

function violation({ source }: Notice, index: number, field: Field, reason: Bilingual): Violation {
  return { source, place: source.yamlPlace(`corrects.${index}.${field}`), reason };
}

/** Without its list nobody who reads the notice on the web would know that it was corrected. */
function* lacksList(notice: Notice, { issues }: Archive): Generator<Violation> {
  if (kindOf(notice) !== 'corrigendum') return;
  const { source, proses } = notice;
  const named = proses.flatMap(({ text }) => findIssueReferences(text));
  const issue = issues.find((each) =>
    named.some((reference) => reference.year !== undefined && isIssueMeant(each, reference)),
  );
  if (issue === undefined) return;
  const reason = {
    zh: `更正${issueLabel(issue)}的，应在文件头用 corrects 逐处写明，网页才能在原文上注明`,
    en: `what is corrected in ${issueName(issue)} should be listed in the front matter as corrects: only then the web edition tells of it`,
  };
  yield { source, place: source.yamlPlace('title'), severity: 'warning', reason };
}

function faultOf(
  notice: Notice,
  index: number,
  written: WrittenCorrection,
  fault: CorrectionFault,
  archive: Archive,
): Violation {
  const { document, issue, place = '', wrong } = written;
  switch (fault.fault) {
    case 'issue':
      return violation(notice, index, 'issue', {
        zh: `本库没有「${issue}」这一期；不在本库的，不写在 corrects 里`,
        en: `the archive has no issue “${issue}”: what is not in it is not listed here`,
      });
    case 'document':
      return violation(notice, index, 'document', {
        zh: `「${issue}」这一期没有「${document}」`,
        en: `the issue “${issue}” has no “${document}”`,
      });
    case 'documents':
      return violation(notice, index, 'document', {
        zh: `「${issue}」这一期有几件公文叫「${document}」，应写文号`,
        en: `the issue “${issue}” has several notices “${document}”: give the document number`,
      });
    case 'place-unread':
      return violation(notice, index, 'place', {
        zh: `看不懂位置「${place}」；位置写作「标题」「第二条第一款」「二、（一）」「附件1」「表2」「表2“越城区”一行」`,
        en: `“${place}” names no place; write it as “标题”, “第二条第一款”, “二、（一）”, “附件1”, “表2”, “表2“越城区”一行”`,
      });
    case 'place':
      return violation(notice, index, 'place', {
        zh: `「${document}」没有「${place}」`,
        en: `“${document}” has no “${place}”`,
      });
    case 'words':
      return violation(
        notice,
        index,
        'wrong',
        fault.count === 0 ? noWords(notice, written, archive) : severalWords(wrong, place, fault.count),
      );
  }
}

/** Most often the notice's file was mended, too. */
function noWords(notice: Notice, written: WrittenCorrection, archive: Archive): Bilingual {
  const { document, place = '', wrong, right } = written;
  const mended = findCorrected({ ...written, wrong: right }, notice, archive);
  if (!('fault' in mended))
    return {
      zh: `「${document}」${place}里没有「${wrong}」，已经是「${right}」：公文的文件应保留印出来的字，由网页注明更正`,
      en: `“${document}” has no “${wrong}” there but “${right}”: its file should keep the words as they were printed, and the web edition will tell of the correction`,
    };
  return {
    zh: `「${document}」${place}里没有「${wrong}」；错字照印出来的写`,
    en: `“${document}” has no “${wrong}” there: write the words as they were printed`,
  };
}

function severalWords(wrong: string, place: string, count: number): Bilingual {
  return {
    zh: `「${wrong}」在${place === '' ? '全文' : `「${place}」`}有${count}处；连前后几个字一起写，或写明位置（place）`,
    en: `“${wrong}” stands there ${count} times: write some words around it, too, or name the place`,
  };
}

function* wrongOrder({ from, index, issue }: ListedCorrection, { issues }: Archive): Generator<Violation> {
  const own = issues.findIndex(({ folder }) => folder === folderOf(from));
  if (own < 0 || issues.indexOf(issue) < own) return;
  yield violation(from, index, 'issue', {
    zh: `更正的应是以前的一期，「${issueLabel(issue)}」${issues.indexOf(issue) === own ? '就是本期' : '在本期以后'}`,
    en: `a corrigendum speaks of an earlier issue, not of ${issueName(issue)}`,
  });
}

function* correctedTwice(
  { from, index, written, to, offset }: ListedCorrection,
  before: readonly ListedCorrection[],
): Generator<Violation> {
  const end = offset + withoutSpace(written.wrong).length;
  const first = before.find(
    (other) =>
      other.to === to &&
      other.offset < end &&
      offset < other.offset + withoutSpace(other.written.wrong).length,
  );
  if (first === undefined) return;
  const { path } = first.from.source;
  const related = [
    {
      path,
      place: first.from.source.yamlPlace(`corrects.${first.index}`),
      reason: { zh: '已更正', en: 'corrected here' },
    },
  ];
  yield {
    ...violation(from, index, 'wrong', {
      zh: `「${written.wrong}」已经更正过（${path}）；更正本身有错的，更正那一件更正`,
      en: `“${written.wrong}” is corrected already (${path}); where that is wrong, correct the corrigendum itself`,
    }),
    related,
  };
}

/** What the corrigendum prints says the same as its list. */
function* notInText(
  notice: Notice,
  index: number,
  written: WrittenCorrection,
  { issues }: Archive,
): Generator<Violation> {
  const { wrong, right, page } = written;
  if (wrong === right) {
    yield violation(notice, index, 'right', {
      zh: `「${right}」与错字相同`,
      en: `“${right}” is the same as what was wrong`,
    });
    return;
  }
  const { lacking, references } = saidInText(notice);
  for (const field of lacking[index] ?? []) {
    yield violation(notice, index, field, {
      zh: `正文里没有「${written[field]}」；读者看到的更正里，错字和应为的字都要有`,
      en: `the text has no “${written[field]}”: readers should find there what was wrong and what is right`,
    });
  }
  const issue = issues.find((each) => issueName(each) === written.issue);
  const pages = references
    .filter((reference) => issue !== undefined && isIssueMeant(issue, reference))
    .flatMap((reference) => reference.page ?? []);
  if (pages.length === 0 || pages.includes(page)) return;
  yield violation(notice, index, 'page', {
    zh: `页码应为「${pages.join('、')}」（正文），实为「${page}」`,
    en: `the page should be “${pages.join(', ')}” (the text), is “${page}”`,
  });
}
