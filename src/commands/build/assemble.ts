import { rules } from '../../check/rules/index.js';
import type { ReadArchive } from '../../content/read-archive.js';
import { composeAll } from '../../edition/compose.js';
import type { Edition } from '../../edition/edition.js';
import type { Archive } from '../../model/archive.js';
import type { Inputs } from '../../model/inputs.js';
import { lazy } from '../../model/lazy.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import type { TextChange } from '../../catalogue/text-change.js';
import { changesSincePublication } from '../provenance/changes-since-publication.js';
import { commitsOf } from '../provenance/commits.js';
import { checkRead } from '../check-archive.js';
import { UsageError } from '../errors.js';
import { refuseUnknownIssues } from '../issue-names.js';
import { archiveInputs } from './inputs.js';
import type { Report } from './report.js';

/** The archive, free of errors, and its issues as they will be read. */
export interface Assembled {
  readonly archive: Archive;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  /** What git knows of the texts since they were published, asked when it is wanted. */
  readonly textChanges: ReadonlyMap<string, readonly TextChange[]>;
  /** The whole archive and the program, hashed when they are first asked for. */
  readonly inputs: Inputs;
}

/**
 * Checks the archive that was read from a folder, and reports what is found. False where it has an error.
 *
 * @param wanted Names of the issues that the build is asked for.
 * @throws UsageError where it holds no issue, or not one of those.
 */
export function passesCheck(
  read: ReadArchive,
  folder: string,
  wanted: readonly string[],
  report: Report,
): boolean {
  const { archive, findings, failed } = checkRead(read, rules);
  if (archive !== undefined && !failed) refuseUnknownIssues(wanted, archive);
  // Notes are for `gazette check`: a build tells what should be mended first.
  const urgent = findings.filter(({ severity }) => severity !== 'note');
  if (urgent.length > 0) report({ type: 'found', findings: urgent, folder });
  if (failed || archive === undefined) return false;
  if (archive.issues.length === 0) throw new UsageError(`「${folder}」里没有一期公报`);
  report({ type: 'checked', notices: archive.notices.length, notes: findings.length - urgent.length });
  return true;
}

/** Whether nothing was found in reading for which a build would stop: then it may begin before the rules have spoken. */
export function readsWell({ archive, findings }: ReadArchive): boolean {
  return archive !== undefined && findings.every(({ severity }) => severity !== 'error');
}

/** Composes the issues of the archive that was read from a folder. */
export function assemble(archive: Archive, folder: string, memory: Memory = NO_MEMORY): Assembled {
  const inputs = lazy(() => archiveInputs(archive, folder));
  const textChanges = lazy(() => changesSincePublication(archive.issues, () => commitsOf(folder)));
  return {
    archive,
    editions: composeAll(archive, memory),
    get textChanges() {
      return textChanges();
    },
    get inputs() {
      return inputs();
    },
  };
}
