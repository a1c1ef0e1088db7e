import { composeAll } from '../../edition/compose.js';
import type { Edition } from '../../edition/edition.js';
import type { Archive } from '../../model/archive.js';
import { checkInThreads } from '../check-archive.js';
import { UsageError } from '../errors.js';
import { refuseUnknownIssues } from '../issue-names.js';
import type { Threads } from '../threads.js';
import { archiveInputs } from './inputs.js';
import type { Report } from './report.js';

/** The archive, free of errors, and its issues as they will be read. */
export interface Assembled {
  readonly archive: Archive;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  /** Hash of the whole archive and of the program. */
  readonly inputs: string;
}

/**
 * Reads and checks the archive in a folder, and composes its issues. Undefined where it has an error; the findings are
 * reported.
 *
 * @param wanted Names of the issues that the build is asked for.
 * @throws UsageError where the folder is not there, or holds no issue, or not one of those.
 */
export async function assemble(
  folder: string,
  wanted: readonly string[],
  threads: Threads,
  report: Report,
): Promise<Assembled | undefined> {
  const { archive, findings, failed } = await checkInThreads(folder, threads);
  if (archive !== undefined && !failed) refuseUnknownIssues(wanted, archive);
  // Notes are for `gazette check`: a build tells what should be mended first.
  const urgent = findings.filter(({ severity }) => severity !== 'note');
  if (urgent.length > 0) report({ type: 'found', findings: urgent, folder });
  if (failed || archive === undefined) return undefined;
  if (archive.issues.length === 0) throw new UsageError(`「${folder}」里没有一期公报`);
  report({ type: 'checked', notices: archive.notices.length, notes: findings.length - urgent.length });
  const editions = composeAll(archive);
  return { archive, editions, inputs: archiveInputs(archive, folder) };
}
