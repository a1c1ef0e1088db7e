import { randomUUID } from 'node:crypto';
import { chmodSync, lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file of the archive whole or not at all; one that is there keeps its mode.
 *
 * @throws Error of the file system, with the path of the file.
 */
// Not by write-file-atomic 7: where the disk takes only part of a text, it puts that part in the place of the file.
export function replaceFile(file: string, content: string | Uint8Array): void {
  const beside = join(dirname(file), `.${randomUUID()}`);
  try {
    writeFileSync(beside, content, { flag: 'wx', flush: true });
    const before = lstatSync(file, { throwIfNoEntry: false });
    if (before !== undefined) chmodSync(beside, before.mode);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    // The editor knows the file, not the one beside it.
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}
