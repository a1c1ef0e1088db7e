import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How the name of a file begins that is being written, or that a killed process has left. */
export const UNFINISHED = '.unfinished-';

/** Writes beside and moves into place. It need not be on the disk yet: a file that was cut off is found out when it is read. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = join(dirname(file), `${UNFINISHED}${randomUUID()}`);
  try {
    writeFileSync(beside, bytes, { flag: 'wx' });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
