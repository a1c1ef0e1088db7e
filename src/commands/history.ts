import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatIsoDate } from '../model/date.js';
import { issueWith } from '../model/issue.js';
import { nameOf } from '../model/notice.js';
import { archiveOnDay } from './archive-on-day.js';
import { UsageError } from './errors.js';
import { numberMeant } from './number-meant.js';
import { changedWords } from './provenance/changed-words.js';
import { recordFile } from './provenance/changes-since-publication.js';
import { hasWholeHistory } from './provenance/git.js';
import { commitsOfFile, firstCommitOf, isBefore, textAt, type FileCommit } from './provenance/versions.js';
import { dayInChina } from './today.js';

// As many digits as tell one commit from all others of an archive.
const SHORT = 10;

/**
 * How the file of a notice came to be what it is: its commits with day, author, reason and the words that each changed, the
 * oldest first, and which came after publication; as text for a terminal.
 *
 * @param written The document number, as `gazette cite` takes it.
 * @throws UsageError where there is no such notice, or nobody knows its history.
 */
export function history(folder: string, written: string): string {
  const { archive } = archiveOnDay(folder, undefined);
  const { register } = archive;
  const notice = register.notices.get(numberMeant(written, archive, register));
  if (notice === undefined) throw new UsageError(`「${written}」不是本库的公文，没有文件`);
  if (!hasWholeHistory(folder))
    throw new UsageError(
      `「${folder}」没有完整的 git 历史：不在仓库里，没有装 git，或者只取了一部分（git fetch --unshallow 可以补全）`,
    );
  const { path } = notice.source;
  const commits = commitsOfFile(folder, path).toReversed();
  const issue = issueWith(path, archive.issues);
  const published = issue && firstCommitOf(folder, recordFile(issue));
  const texts = commits.map(({ id, path: then }) => textAt(folder, id, then) ?? '');
  const committed = textAt(folder, 'HEAD', path) ?? '';
  // Those that merge others are none of these.
  const merged = commits.length === 0 ? [] : changedWords(texts.at(-1) ?? '', committed);
  const uncommitted = changedWords(committed, readFileSync(join(folder, path), 'utf8'));
  return [
    `${nameOf(notice)}　${join(folder, path)}`,
    ...commits.flatMap((commit, index) => [
      headOf(commit, published !== undefined && isAfter(folder, commit.id, published)),
      ...wordsOf(texts[index - 1], texts[index] ?? ''),
    ]),
    ...(merged.length === 0 ? [] : ['合并时改的', ...merged.map(indented)]),
    ...(uncommitted.length === 0 ? [] : ['还没有提交的改动', ...uncommitted.map(indented)]),
  ].join('\n');
}

function isAfter(folder: string, commit: string, published: string): boolean {
  return !isBefore(folder, commit, published);
}

function headOf({ id, time, author, subject }: FileCommit, isAfterPublication: boolean): string {
  const day = formatIsoDate(dayInChina(time));
  const when = isAfterPublication ? '　登出以后' : '';
  return `${day}　${id.slice(0, SHORT)}　${author}：${subject}${when}`;
}

function wordsOf(before: string | undefined, after: string): string[] {
  if (before === undefined) return [indented(`新文件，${Array.from(after.replace(/\s/gu, '')).length}字`)];
  const words = changedWords(before, after);
  return (words.length === 0 ? ['文字没有变'] : words).map(indented);
}

function indented(line: string): string {
  return `    ${line}`;
}
