/**
 * 出版了的一期，公文的文字、件数、次序与 published.yaml 登记的相同。
 *
 * 公报上刊登的文本是标准文本，出版以后不能不声不响地改。`gazette publish 2015-03` 把出版的文字登记在 published.yaml 里；以后哪件公文的
 * 文字变了，增加、减少了公文，或者栏目、次序变了，都报错误。印错的字不改公文，在以后一期登更正（corrects），网页会在原文上注明。空格、换行、
 * 文件名和不印的项（keywords 等）可以改。没有 published.yaml 的一期还没有出版，随便改。
 *
 * @example 错 出版以后改了字
 * ```yaml 2015/03/published.yaml
 * recorded: 2015-04-15
 * sections:
 *   - title: 市政府文件
 *     notices:
 *       - { file: szf-2015-1.md, sha256: 515607ddfd3c2b5ae3c7ee39966ba04e1a7a315b56c81f4805f1a638ababe718 }
 * ```
 * ```md 2015/03/szf-2015-1.md
 * 各单位：
 *
 * 现将有关事例通知如下。
 * ```
 * @example 对 文字与登记的相同
 * ```yaml 2015/03/published.yaml
 * recorded: 2015-04-15
 * sections:
 *   - title: 市政府文件
 *     notices:
 *       - { file: szf-2015-1.md, sha256: 515607ddfd3c2b5ae3c7ee39966ba04e1a7a315b56c81f4805f1a638ababe718 }
 * ```
 * ```md 2015/03/szf-2015-1.md
 * 各单位：
 *
 * 现将有关示例通知如下。
 * ```
 */
import type { Archive } from '../../model/archive.js';
import { noticeOf } from '../../model/archive.js';
import type { Bilingual } from '../../model/finding.js';
import type { Issue, PublishedRecord } from '../../model/issue.js';
import type { Notice } from '../../model/notice.js';
import { publishedSha256 } from '../published-sha256.js';
import type { ArchiveRule, Violation } from '../rule.js';

export const publishedText: ArchiveRule = {
  id: 'published-text',
  reach: 'archive',
  facts: [publishedSha256],
  isOfTexts: true,
  severity: 'error',
  authority: 'law',
  basis: {
    zh: '《中华人民共和国立法法》：政府公报上刊登的规章文本为标准文本',
    en: 'Legislation Law: the text in the government gazette is the authentic one',
  },
  *check(archive) {
    for (const issue of archive.issues)
      if (issue.record !== undefined) yield* changesSince(issue, issue.record, archive);
  },
};

/** A notice as it was recorded, or as it stands now, with the place where it is listed. */
interface Listed {
  readonly section: string;
  readonly file: string;
  /** Undefined for a notice that could not be read: its own findings say why. */
  readonly sha256: string | undefined;
  readonly at: string;
  readonly notice?: Notice | undefined;
}

function* changesSince(issue: Issue, record: PublishedRecord, archive: Archive): Generator<Violation> {
  const before = listed(
    record.sections,
    ({ file }) => file,
    ({ sha256 }) => ({ sha256 }),
  );
  const now = listed(
    issue.sections,
    (file) => file,
    (file) => {
      const notice = noticeOf(archive, issue, file);
      return { notice, sha256: notice && publishedSha256(notice) };
    },
  );
  if (isSame(before, now)) return;
  const { changed, removed, added } = differences(before, now);
  for (const { notice } of changed) if (notice !== undefined) yield changedText(notice, record);
  for (const { at, file } of removed)
    yield {
      source: record.source,
      place: record.source.yamlPlace(at),
      reason: {
        zh: `出版过的「${file}」不在本期了：出版以后不能撤去公文，请恢复`,
        en: `“${file}” was published in this issue and is no longer there: restore it`,
      },
    };
  for (const { at, file } of added)
    yield {
      source: issue.source,
      place: issue.source.yamlPlace(at),
      reason: {
        zh: `「${file}」没有在本期出版：出版以后不能增加公文，请列入以后一期`,
        en: `“${file}” was not published in this issue: list it in a later one`,
      },
    };
  if (changed.length + removed.length + added.length === 0)
    yield { source: issue.source, place: issue.source.yamlPlace('sections'), reason: otherOrder(record) };
}

function listed<Entry>(
  sections: readonly { readonly title: string; readonly notices: readonly Entry[] }[],
  fileOf: (entry: Entry) => string,
  knownOf: (entry: Entry) => Pick<Listed, 'sha256' | 'notice'>,
): Listed[] {
  return sections.flatMap(({ title, notices }, section) =>
    notices.map((entry, index) => ({
      section: title,
      file: fileOf(entry),
      at: `sections.${section}.notices.${index}`,
      ...knownOf(entry),
    })),
  );
}

/** What counts is what is printed, in which order under which section; files may have other names. */
function isSame(before: readonly Listed[], now: readonly Listed[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ section, sha256 }, index) => {
      const other = now[index];
      return other?.section === section && other.sha256 === sha256;
    })
  );
}

function differences(
  before: readonly Listed[],
  now: readonly Listed[],
): Readonly<Record<'changed' | 'removed' | 'added', readonly Listed[]>> {
  const recorded = new Map(before.map(({ file, sha256 }) => [file, sha256]));
  const [hashesBefore, hashesNow] = [before, now].map((all) => new Set(all.map(({ sha256 }) => sha256)));
  const files = new Set(now.map(({ file }) => file));
  const isKnown = ({ sha256 }: Listed): boolean => sha256 === undefined || hashesBefore?.has(sha256) === true;
  return {
    changed: now.filter((each) => recorded.has(each.file) && !isKnown(each)),
    removed: before.filter(({ file, sha256 }) => !files.has(file) && hashesNow?.has(sha256) !== true),
    added: now.filter((each) => !recorded.has(each.file) && !isKnown(each)),
  };
}

function changedText({ source }: Notice, { recorded, source: record }: PublishedRecord): Violation {
  return {
    source,
    place: source.yamlPlace('title'),
    reason: {
      zh: `本文的文字与出版的不同（${recorded} 登记）：请恢复原文；印错了的，在以后一期登更正，写明 corrects`,
      en: `the text differs from what was published (recorded ${recorded}): restore it; where the print was wrong, a later issue should carry a corrigendum with corrects`,
    },
    related: [
      {
        path: record.path,
        place: record.yamlPlace('recorded'),
        reason: { zh: '出版的记录', en: 'the record of what was published' },
      },
    ],
  };
}

function otherOrder({ recorded, source }: PublishedRecord): Bilingual {
  return {
    zh: `栏目或公文的次序与出版的不同（${source.path}，${recorded} 登记）：请恢复`,
    en: `the sections or the order of the notices are not those that were published (${source.path}, recorded ${recorded}): restore them`,
  };
}
