import { git } from './git.js';

/** A commit of one file, and the path that it had then, below the archive's folder. */
export interface FileCommit {
  readonly id: string;
  readonly time: Date;
  readonly author: string;
  readonly subject: string;
  readonly path: string;
}

const BEGIN = '\u0001';
const HEAD = /^([0-9a-f]{40,64})\u0002(\d+)\u0002([^\u0002]*)\u0002([^]*)$/u;

/** The commits that changed a file, under this name or an earlier one, the newest first. */
export function commitsOfFile(folder: string, file: string): FileCommit[] {
  const format = '--format=%x01%H%x02%ct%x02%an%x02%s';
  const log = git(folder, ['log', '-z', '--follow', '--name-only', '--relative', format, '--', file]) ?? '';
  return log.split(BEGIN).flatMap((written) => {
    const [head = '', path = ''] = written.split('\0');
    const [, id, seconds, author = '', subject = ''] = HEAD.exec(head) ?? [];
    if (id === undefined) return [];
    const time = new Date(Number(seconds) * 1000);
    return [{ id, time, author: plain(author), subject: plain(subject), path: path.replace(/^\n/u, '') }];
  });
}

/** What a file said with a commit; nothing where it was not there. */
export function textAt(folder: string, commit: string, path: string): string | undefined {
  return git(folder, ['cat-file', 'blob', `${commit}:./${path}`]);
}

/** The commit with which a file first came. */
export function firstCommitOf(folder: string, file: string): string | undefined {
  return git(folder, ['log', '--format=%H', '--diff-filter=A', '--', file])?.trim().split('\n').at(-1);
}

/** Whether one commit is another, or has led to it. */
export function isBefore(folder: string, commit: string, other: string): boolean {
  return git(folder, ['merge-base', '--is-ancestor', commit, other]) !== undefined;
}

/** Without what would steer a terminal. */
function plain(words: string): string {
  return words.replace(/\p{Cc}/gu, '');
}
