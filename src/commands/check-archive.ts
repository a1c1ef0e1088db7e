import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { byPlace, check } from '../check/check.js';
import { readArchive } from '../content/read-archive.js';
import type { Archive } from '../model/archive.js';
import { severityOf, type Finding } from '../model/finding.js';
import { UsageError } from './errors.js';

export interface CheckedArchive {
  readonly archive: Archive | undefined;
  /** Of reading and of the rules, in order of file and place. */
  readonly findings: readonly Finding[];
  readonly failed: boolean;
}

/**
 * Reads an archive and checks it whole, since numbers and citations reach from file to file. Where paths are given, only
 * the findings in those files or folders are told.
 *
 * @throws UsageError where the folder or a path is not there.
 */
export function checkArchive(folder: string, paths: readonly string[] = []): CheckedArchive {
  const missing = [folder, ...paths].find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`找不到「${missing}」`);
  if (!statSync(folder).isDirectory()) throw new UsageError(`「${folder}」不是文件夹`);
  const { archive, findings: reading } = readArchive(folder);
  const wanted = paths.map((path) => relative(resolve(folder), resolve(path)).split(sep).join('/'));
  const findings = [...reading, ...(archive === undefined ? [] : check(archive))]
    .filter(
      ({ file = '' }) =>
        wanted.length === 0 ||
        wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`)),
    )
    .sort(byPlace);
  return { archive, findings, failed: findings.some((finding) => severityOf(finding) === 'error') };
}
