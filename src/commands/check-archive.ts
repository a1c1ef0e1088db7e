import { existsSync, statSync } from 'node:fs';
import { byPlace, check } from '../check/check.js';
import { GRAVITY } from '../check/levels.js';
import { unknownRule } from '../check/near-rules.js';
import { isReadingRule, READING_RULES } from '../check/reading-rules.js';
import type { Rule } from '../check/rule.js';
import { rules } from '../check/rules/index.js';
import { outwardSum } from '../check/record-bytes.js';
import { houseKey } from '../check/record-key.js';
import { recordedArchive, type TreesAtHand } from '../check/recorded-archive.js';
import { readHashes, readTexts } from '../content/open-archive.js';
import { readArchive, type ReadArchive } from '../content/read-archive.js';
import type { Archive } from '../model/archive.js';
import type { Finding, Severity } from '../model/finding.js';
import type { Store } from '../store/store.js';
import { knownTree } from './build/packed-trees.js';
import { storedMemory } from './build/stored-memory.js';
import { UsageError } from './errors.js';
import { recordsOf } from './notice-records.js';
import { pathBelow } from './path-below.js';
import { withThreads, type Threads } from './threads.js';

export interface CheckedArchive {
  readonly archive: Archive | undefined;
  /** The rules by which it was checked. */
  readonly ruleset: readonly Rule[];
  /** What reading and the rules have found, in order of file and place. */
  readonly findings: readonly Finding[];
  readonly failed: boolean;
}

/** Which findings are told; all of them where nothing is said. */
export interface Selection {
  /** Only those in these files or folders. */
  readonly paths?: readonly string[];
  /** Only those of these rules. */
  readonly rules?: readonly string[] | undefined;
  /** Only those at least this grave. */
  readonly severity?: Severity | undefined;
}

/**
 * Reads an archive and checks it whole, since numbers and citations reach from file to file. `edited` has texts that
 * stand in place of what the files still hold.
 *
 * @throws UsageError where the folder is not there.
 */
export function checkArchive(
  folder: string,
  edited?: ReadonlyMap<string, string>,
  ruleset: readonly Rule[] = rules,
): CheckedArchive {
  refuseNoFolder(folder);
  return checkRead(readArchive(folder, edited), ruleset);
}

/**
 * Does the same by the records of the notices, in as many threads as that is worth. Neither trees nor texts are kept, and
 * the threads are gone before the rules run, so that an archive of any length takes little memory.
 *
 * @throws UsageError where the folder is not there.
 */
export async function checkFolder(folder: string, store: Store): Promise<CheckedArchive> {
  refuseNoFolder(folder);
  const memory = storedMemory(store);
  const texts = readHashes(folder, memory);
  const records = await withThreads((threads) => recordsOf(texts, threads, store));
  const { publication } = texts;
  const outward = publication && {
    sum: () =>
      outwardSum(
        houseKey(folder, publication),
        texts.texts.map(({ path }, index) => ({ path, bytes: records[index]?.bytes ?? new Uint8Array() })),
      ),
    asked: new Set<string>(),
  };
  const trees: TreesAtHand = { treeOf: (text) => knownTree(text, memory) };
  return checkRead(recordedArchive(texts, records, trees, outward), rules);
}

/** Does the same with the texts at hand, for who goes on to ask for the trees. */
export async function checkInThreads(folder: string, threads: Threads): Promise<CheckedArchive> {
  refuseNoFolder(folder);
  const texts = readTexts(folder);
  return checkRead(recordedArchive(texts, await recordsOf(texts, threads)), rules);
}

/** What was read, with what the rules find in it. */
export function checkRead({ archive, findings }: ReadArchive, ruleset: readonly Rule[]): CheckedArchive {
  const ofRules = archive === undefined ? [] : check(archive, ruleset);
  return checked(archive, ruleset, [...findings, ...ofRules].sort(byPlace));
}

/**
 * The archive with what is selected of its findings. What could not be read was not checked by any rule, and is told
 * whatever the rules: and all of it where the archive itself could not be read.
 *
 * @throws UsageError where a path or a rule is not there, or a path was not checked.
 */
export function select(whole: CheckedArchive, folder: string, selection: Selection): CheckedArchive {
  const { paths = [], rules: ids, severity = 'note' } = selection;
  const ofRules = whole.ruleset.map(({ id }) => id);
  const isRule = (id: string): boolean => ofRules.includes(id);
  const unknown = ids?.find((id) => !isRule(id) && !isReadingRule(id));
  if (unknown !== undefined)
    throw new UsageError(unknownRule(unknown, [...ofRules, ...Object.keys(READING_RULES)]).zh);
  const wanted = paths.map((path) => checkedPath(folder, path, whole));
  const isThere = (file: string): boolean =>
    wanted.length === 0 || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  const isAsked = (id: string): boolean => ids === undefined || ids.includes(id) || !isRule(id);
  const findings = whole.findings.filter(
    (finding) =>
      (isThere(finding.path) || whole.archive === undefined) &&
      isAsked(finding.ruleId) &&
      GRAVITY[finding.severity] >= GRAVITY[severity],
  );
  return checked(whole.archive, whole.ruleset, findings);
}

/** A path as the archive's findings have it. */
function checkedPath(folder: string, path: string, { archive }: CheckedArchive): string {
  refuseMissing(path);
  const below = pathBelow(folder, path);
  if (below === undefined) throw new UsageError(`「${path}」不在「${folder}」里`);
  const isRead =
    archive === undefined ||
    archive.unread.includes(below) ||
    archive.notices.some(({ source }) => source.path === below);
  if (below.endsWith('.md') && !isRead) throw new UsageError(`「${path}」所在的文件夹不是一期，没有检查`);
  return below;
}

function checked(
  archive: Archive | undefined,
  ruleset: readonly Rule[],
  findings: readonly Finding[],
): CheckedArchive {
  return { archive, ruleset, findings, failed: findings.some(({ severity }) => severity === 'error') };
}

/** @throws UsageError where the folder is not there. */
export function refuseNoFolder(path: string): void {
  refuseMissing(path);
  if (!statSync(path).isDirectory()) throw new UsageError(`「${path}」不是文件夹`);
}

function refuseMissing(path: string): void {
  if (!existsSync(path)) throw new UsageError(`找不到「${path}」`);
}
