import { git, hasWholeHistory } from './git.js';

/** A commit and what it changed in a folder. */
export interface Commit {
  /** Its name, whole. */
  readonly id: string;
  readonly time: Date;
  /** Paths below the folder. */
  readonly files: readonly string[];
}

const BEGIN = '\u0001';
const HEAD = /^([0-9a-f]{40,64}) (\d+)$/u;

/**
 * The commits that changed files below a folder, the newest first, all by one question; those that merge others apart.
 * None where its history is not there, or not whole.
 */
export function commitsOf(folder: string): Commit[] {
  if (!hasWholeHistory(folder)) return [];
  const log = git(folder, ['log', '-z', '--name-only', '--relative', '--format=%x01%H %ct', '--', '.']) ?? '';
  return log.split(BEGIN).flatMap((written) => {
    const [head = '', ...files] = written.split('\0');
    const [, id, seconds] = HEAD.exec(head) ?? [];
    if (id === undefined) return [];
    const paths = files.map((file) => file.replace(/^\n/u, '')).filter((file) => file !== '');
    return [{ id, time: new Date(Number(seconds) * 1000), files: paths }];
  });
}
