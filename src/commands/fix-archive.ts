import { accessSync, constants, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixesOf, textsOf, withFixes, type Fix } from '../check/fix.js';
import type { Finding } from '../model/finding.js';
import { recordedArchive } from '../check/recorded-archive.js';
import { createRecorder } from '../check/recorder.js';
import { readTexts } from '../content/open-archive.js';
import { besideNotices } from '../content/read-archive.js';
import { checkRead, select, type CheckedArchive, type Selection } from './check-archive.js';
import { groupBy } from '../model/group-by.js';
import { UsageError } from './errors.js';
import { replaceFile } from './replace-file.js';

/** A file that fixes change. Paths are below the archive's folder. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** The fixes in the order in which they were made; places are of the text at that time. */
  readonly fixes: readonly Fix[];
}

/** What one rule would mend in one file, and is left, since it would do harm. */
export interface Refusal {
  readonly path: string;
  readonly ruleId: string;
  /** The rule of the error that it would bring; undefined where it never comes to an end. */
  readonly brings: string | undefined;
}

export interface FixedArchive {
  readonly files: readonly FixedFile[];
  readonly refused: readonly Refusal[];
  /** What is found after the fixes. */
  readonly left: CheckedArchive;
}

/**
 * Makes every mechanical fix that the selected findings offer, again and again until nothing is left; writes nothing.
 * What would bring an error that was not there is left out: of one rule in one file, all or nothing.
 */
export function fixArchive(folder: string, whole: CheckedArchive, selection: Selection): FixedArchive {
  const refused: Refusal[] = [];
  const record = createRecorder();
  const recheck: Recheck = (edited) => {
    const texts = readTexts(folder, edited);
    const { publication, publicationSource } = texts;
    const house = publication && besideNotices(folder, publication, publicationSource);
    return checkRead(recordedArchive(texts, record(texts, house)), whole.ruleset);
  };
  const mendWhere = (isWanted: (finding: Finding) => boolean): Attempt =>
    mend(whole, (checked) => offeredIn(select(checked, folder, selection), selection, isWanted), recheck);
  for (;;) {
    const attempt = mendWhere((finding) => !refused.some((one) => isOf(finding, one)));
    const harm = harmOf(attempt, whole, (group) => mendWhere((finding) => isOf(finding, group)));
    // Each round refuses something that was made in it, so that the rounds come to an end.
    if (harm.length === 0)
      return { files: attempt.files, refused, left: select(attempt.checked, folder, selection) };
    refused.push(...harm);
  }
}

/** The archive as it is checked with texts in place of what its files still hold, by their paths. */
type Recheck = (edited: ReadonlyMap<string, string>) => CheckedArchive;

interface Attempt {
  readonly files: readonly FixedFile[];
  /** The whole archive after the fixes. */
  readonly checked: CheckedArchive;
  /** What is still to be fixed after so many passes that it never comes to an end. */
  readonly unsettled: readonly Fix[];
}

// A fix can bring another to light: a full-width mark, then the space beside it. More than a few is a rule's mistake.
const MOST_PASSES = 8;

function mend(
  whole: CheckedArchive,
  fixesIn: (checked: CheckedArchive) => readonly Fix[],
  recheck: Recheck,
): Attempt {
  const edited = new Map<string, string>();
  const made: Fix[] = [];
  let checked = whole;
  for (let pass = 0; ; pass++) {
    const fixes = fixesIn(checked);
    if (fixes.length === 0 || pass === MOST_PASSES)
      return { files: fixedFiles(whole, edited, made), checked, unsettled: fixes };
    const texts = checked.archive === undefined ? new Map<string, string>() : textsOf(checked.archive);
    for (const [path, own] of byPath(fixes)) edited.set(path, withFixes(texts.get(path) ?? '', own));
    made.push(...fixes);
    checked = recheck(edited);
  }
}

/** A note tells what a standard only recommends: the signed text keeps it, unless its rule is asked for by name. */
function offeredIn(
  { archive, findings }: CheckedArchive,
  { rules = [] }: Selection,
  isWanted: (finding: Finding) => boolean,
): Fix[] {
  if (archive === undefined) return [];
  const toFix = findings.filter(
    (finding) => isWanted(finding) && (finding.severity !== 'note' || rules.includes(finding.ruleId)),
  );
  return fixesOf(archive, toFix);
}

function fixedFiles(
  { archive }: CheckedArchive,
  edited: ReadonlyMap<string, string>,
  made: readonly Fix[],
): FixedFile[] {
  const before = archive === undefined ? new Map<string, string>() : textsOf(archive);
  const fixes = byPath(made);
  return Array.from(edited, ([path, after]) => ({
    path,
    before: before.get(path) ?? '',
    after,
    fixes: fixes.get(path) ?? [],
  })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function byPath(fixes: readonly Fix[]): ReadonlyMap<string, readonly Fix[]> {
  return groupBy(fixes, ({ path }) => path);
}

/** Which of the fixes of an attempt do harm. `alone` makes those of one rule in one file and no others. */
function harmOf(
  { files, checked, unsettled }: Attempt,
  whole: CheckedArchive,
  alone: (group: Refusal) => Attempt,
): Refusal[] {
  if (unsettled.length > 0) return groupsOf(unsettled, undefined);
  const [fresh] = newErrors(whole.findings, checked.findings);
  if (fresh === undefined) return [];
  const groups = groupsOf(
    files.flatMap(({ fixes }) => fixes),
    fresh.ruleId,
  );
  const paths = [fresh.path, ...(fresh.related ?? []).map(({ path }) => path)];
  const near = groups.filter(({ path }) => paths.includes(path));
  const suspects = near.length > 0 ? near : groups;
  const guilty = suspects.filter(
    (group) => newErrors(whole.findings, alone(group).checked.findings).length > 0,
  );
  // Where each does well alone, they do harm together.
  return guilty.length > 0 ? guilty : suspects;
}

function groupsOf(fixes: readonly Fix[], brings: string | undefined): Refusal[] {
  const groups = new Map<string, Refusal>();
  for (const { path, finding } of fixes) {
    const { ruleId } = finding;
    groups.set(`${path} ${ruleId}`, { path, ruleId, brings });
  }
  return [...groups.values()];
}

function isOf({ path, ruleId }: Finding, group: Refusal): boolean {
  return path === group.path && ruleId === group.ruleId;
}

/** The errors that a rule finds in a file beyond those it found before. */
function newErrors(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const isError = ({ severity }: Finding): boolean => severity === 'error';
  const keyOf = ({ path, ruleId }: Finding): string => `${path} ${ruleId}`;
  const known = new Map<string, number>();
  for (const key of before.filter(isError).map(keyOf)) known.set(key, (known.get(key) ?? 0) + 1);
  return after.filter(isError).filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}

/**
 * Writes the fixed files, each whole or not at all.
 *
 * @throws UsageError where a file has changed since it was checked, or may not be written; nothing is written then.
 * @throws Error of the file system, with the path of the file that could not be written.
 */
export function writeFixes(folder: string, files: readonly FixedFile[]): void {
  for (const { path, before } of files) {
    const file = join(folder, path);
    if (!lstatSync(file).isFile() || !readFileSync(file).equals(Buffer.from(before)))
      throw new UsageError(`「${file}」在检查以后改过，请再运行一次`);
    if (!isWritable(file)) throw new UsageError(`「${file}」是只读的，没有改；要改，请先去掉只读`);
  }
  for (const { path, after } of files) replaceFile(join(folder, path), after);
}

const WRITE_BITS = 0o222;

/** Whether a file may be written: not where its mode says no, which root could overrule and a rename does not ask. */
function isWritable(file: string): boolean {
  if ((lstatSync(file).mode & WRITE_BITS) === 0) return false;
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
