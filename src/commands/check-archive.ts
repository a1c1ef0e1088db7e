import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { byPlace, check } from '../check/check.js';
import { rules } from '../check/rules/index.js';
import { readArchive } from '../content/read-archive.js';
import type { Archive } from '../model/archive.js';
import { severityOf, type Finding, type Severity } from '../model/finding.js';
import { UsageError } from './errors.js';

export interface CheckedArchive {
  readonly archive: Archive | undefined;
  /** Of reading and of the rules, in order of file and place. */
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
 * Reads an archive and checks it whole, since numbers and citations reach from file to file, and tells what is selected.
 * `edited` has texts that stand in place of what the files still hold.
 *
 * @throws UsageError where the folder, a path or a rule is not there.
 */
export function checkArchive(
  folder: string,
  selection: Selection = {},
  edited?: ReadonlyMap<string, string>,
): CheckedArchive {
  const missing = [folder, ...(selection.paths ?? [])].find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`找不到「${missing}」`);
  if (!statSync(folder).isDirectory()) throw new UsageError(`「${folder}」不是文件夹`);
  selection.rules?.forEach(refuseUnknownRule);
  const { archive, findings: reading } = readArchive(folder, edited);
  const findings = [...reading, ...(archive === undefined ? [] : check(archive))]
    .filter((finding) => isSelected(finding, folder, selection))
    .sort(byPlace);
  return { archive, findings, failed: findings.some((finding) => severityOf(finding) === 'error') };
}

const GRAVITY: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 };

function isSelected(
  finding: Finding,
  folder: string,
  { paths = [], rules: ids, severity = 'note' }: Selection,
): boolean {
  const { file = '', ruleId = '' } = finding;
  const wanted = paths.map((path) => relative(resolve(folder), resolve(path)).split(sep).join('/'));
  const isThere =
    wanted.length === 0 || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  return isThere && (ids?.includes(ruleId) ?? true) && GRAVITY[severityOf(finding)] >= GRAVITY[severity];
}

function refuseUnknownRule(id: string): void {
  if (rules.some((rule) => rule.id === id)) return;
  const words = id.split('-');
  const alike = rules
    .map((rule) => rule.id)
    .filter((known) => words.some((word) => known.split('-').includes(word)));
  throw new UsageError(
    `没有「${id}」这条规则${alike.length > 0 ? `，是不是 ${alike.join('、')}？` : '；规则见 docs/rules.md'}`,
  );
}
