import { join } from 'node:path';
import { stringify } from 'yaml';
import { publishedSha256 } from '../check/published-sha256.js';
import { noticeOf, type Archive } from '../model/archive.js';
import { formatIsoDate, type CivilDate } from '../model/date.js';
import type { Finding } from '../model/finding.js';
import { issueName, type Issue } from '../model/issue.js';
import { checkInThreads } from './check-archive.js';
import { refuseUnknownIssues } from './issue-names.js';
import { replaceFile } from './replace-file.js';
import type { Threads } from './threads.js';

/** What became of a record: written now, the same as one that is there, or not written because of errors. */
export type Published =
  | { readonly state: 'recorded' | 'same'; readonly file: string; readonly notices: number }
  | { readonly state: 'refused'; readonly findings: readonly Finding[] };

/**
 * Records what an issue says as it is published, in `published.yaml` beside its `issue.yaml`, where the whole archive has
 * no error. A record that is there stays: what differs from it is an error of the check.
 *
 * @param name The issue, as 2015-03.
 * @throws UsageError where the folder or the issue is not there.
 */
export async function publish(
  folder: string,
  name: string,
  today: CivilDate,
  threads: Threads,
): Promise<Published> {
  const { archive, findings, failed } = await checkInThreads(folder, threads);
  if (archive !== undefined) refuseUnknownIssues([name], archive);
  const issue = archive?.issues.find((each) => issueName(each) === name);
  if (archive === undefined || issue === undefined || failed)
    return { state: 'refused', findings: findings.filter(({ severity }) => severity === 'error') };
  const file = join(folder, issue.folder, 'published.yaml');
  const notices = issue.sections.reduce((sum, section) => sum + section.notices.length, 0);
  if (issue.record !== undefined) return { state: 'same', file, notices };
  replaceFile(file, recordText(issue, archive, today));
  return { state: 'recorded', file, notices };
}

const HEAD =
  '# yaml-language-server: $schema=../../schema/published.schema.json\n' +
  '# 出版的记录，由 gazette publish 写成，不要手改。\n';

function recordText(issue: Issue, archive: Archive, today: CivilDate): string {
  const sections = issue.sections.map(({ title, notices }) => ({
    title,
    notices: notices.map((file) => {
      const notice = noticeOf(archive, issue, file);
      if (notice === undefined) throw new Error(`${issue.folder}/${file} was not read`);
      return { file, sha256: publishedSha256(notice) };
    }),
  }));
  return HEAD + stringify({ recorded: formatIsoDate(today), sections }, { lineWidth: 0 });
}
