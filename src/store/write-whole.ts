import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How the name of a file begins that is being written, or that a killed process has left. */
export const UNFINISHED = '.unfinished-';

const AT_ONCE = 2 ** 20;

/**
 * Writes a file of these pieces beside its place and moves it there. It need not be on the disk yet: a file that was cut off is
 * found out when it is read.
 */
export function writeWhole(file: string, pieces: Iterable<Uint8Array>): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = join(dirname(file), `${UNFINISHED}${randomUUID()}`);
  try {
    const descriptor = openSync(beside, 'wx');
    try {
      for (const larger of together(pieces)) writeFileSync(descriptor, larger);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** The same bytes in fewer pieces: each that is written asks the system once. */
function* together(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    if (bytes + piece.length > AT_ONCE) {
      yield Buffer.concat(waiting);
      [waiting, bytes] = [[], 0];
    }
    waiting.push(piece);
    bytes += piece.length;
  }
  yield* waiting.length === 1 ? waiting : [Buffer.concat(waiting)];
}
