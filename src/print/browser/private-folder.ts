import { createHash, randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, type Stats } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

// Containers that share a folder do not see each other's processes, so a process id says something on its own host only.
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
// Killed processes may write for some milliseconds more; on a busy machine for some hundred.
const TRIES = 15;
const PAUSE_MS = 20;
const PASSING = new Set(['ENOTEMPTY', 'EEXIST', 'EBUSY', 'EPERM', 'EMFILE', 'ENFILE']);

/**
 * Makes a folder that nobody but this user can enter, in a folder that is there. What an earlier build has left in it is
 * removed.
 *
 * @returns False where something else stands there: a link, a file, or a folder that is another's or open to others, who
 *   may have put into it what they like.
 */
export function makePrivateFolder(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const there = lstatSync(path);
  const isOpen = process.getuid !== undefined && (there.mode & 0o077) !== 0;
  if (!there.isDirectory() || !isOwn(there) || isOpen) return false;
  removeLeftOvers(path);
  return true;
}

let spare: string | undefined;

/** This user's folder below TMPDIR for what lasts no longer than a build; one for this build alone where that is another's. */
export function temporaryFolder(): string {
  const own = join(tmpdir(), `gazette-${process.getuid?.() ?? 'user'}`);
  if (makePrivateFolder(own)) return own;
  if (spare === undefined || !existsSync(spare)) {
    const made = mkdtempSync(`${own}-`);
    atExit(() => {
      remove(made);
    });
    spare = made;
  }
  return spare;
}

/** A new name in a private folder that tells later builds whose it is: host, process and a random part. */
export function ownName(): string {
  return `${HOST}-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Removes a file or a folder with all that is in it. What cannot be removed is left to a later build. */
export function remove(path: string): void {
  // Node's own maxRetries does not look again for what has been written into a folder in the meantime.
  for (let tries = 1; tries <= TRIES; tries++) {
    try {
      rmSync(path, { recursive: true, force: true });
      return;
    } catch (error) {
      // At the end of the process an error would keep the others from cleaning up, and earlier it would hide theirs.
      if (!PASSING.has((error as NodeJS.ErrnoException).code ?? '')) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, tries * PAUSE_MS);
    }
  }
}

/**
 * Lets `cleanUp` run when the process ends, by a signal too, but for KILL; the last one asked for is the first to run.
 *
 * @returns What does it now instead.
 */
export function atExit(cleanUp: () => void): () => void {
  process.prependOnceListener('exit', cleanUp);
  return () => {
    process.off('exit', cleanUp);
    cleanUp();
  };
}

/** Whether nobody but this user can have written a file or a folder. Windows has neither user ids nor modes. */
export function isOwn({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Removes what processes of this host have made that are dead. */
function removeLeftOvers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, host, pid] = /^([0-9a-f]{6})-(\d+)-[0-9a-f]{8}$/.exec(name) ?? [];
    if (host === HOST && !isRunning(Number(pid))) remove(join(folder, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
