import { spawnSync } from 'node:child_process';

const MOST_BYTES = 2 ** 28;

/**
 * What git answers for a folder; nothing where there is no git, no repository, or it cannot answer. Its words are handed over
 * one by one: no shell reads them.
 */
export function git(folder: string, words: readonly string[]): string | undefined {
  // Not what the repository's own settings would have run for each commit.
  const all = ['-C', folder, '--no-pager', '-c', 'log.showSignature=false', ...words];
  const { status, stdout } = spawnSync('git', all, { encoding: 'utf8', maxBuffer: MOST_BYTES });
  return status === 0 ? stdout : undefined;
}

/** Whether a folder stands in a repository that has its whole history: a part of it would tell of too few changes. */
export function hasWholeHistory(folder: string): boolean {
  return git(folder, ['rev-parse', '--is-shallow-repository'])?.trim() === 'false';
}
