import { byPlace, check as runRules } from '../check/check.js';
import { readArchive } from '../content/read-archive.js';
import type { Archive } from '../model/archive.js';
import { severityOf, type Finding } from '../model/finding.js';

export interface CheckedArchive {
  readonly archive: Archive | undefined;
  /** Of reading and of the rules, in order of file and place. */
  readonly findings: readonly Finding[];
  readonly failed: boolean;
}

/** Reads an archive and checks it whole. */
export function checkArchive(folder: string): CheckedArchive {
  const { archive, findings: reading } = readArchive(folder);
  const findings = [...reading, ...(archive === undefined ? [] : runRules(archive))].sort(byPlace);
  return { archive, findings, failed: findings.some((finding) => severityOf(finding) === 'error') };
}
