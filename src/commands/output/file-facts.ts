import { lstatSync } from 'node:fs';

/** What the system says of a file. */
export interface FileFacts {
  /** Bytes. */
  readonly size: number;
  /** When its content was changed, in milliseconds. */
  readonly changedMs: number;
  readonly inode: number;
}

/** What the system says of a file; undefined where there is none, or only a link to one. */
export function factsOf(file: string): FileFacts | undefined {
  const facts = lstatSync(file, { throwIfNoEntry: false });
  if (facts?.isFile() !== true) return undefined;
  return { size: facts.size, changedMs: facts.mtimeMs, inode: facts.ino };
}

/** What is known of many files, as it is kept: three numbers of each in one piece, since an object for each takes many times as long. */
export function packedFacts(all: readonly FileFacts[]): Float64Array {
  const numbers = new Float64Array(3 * all.length);
  for (const [index, { size, changedMs, inode }] of all.entries())
    numbers.set([size, changedMs, inode], 3 * index);
  return numbers;
}

/** What is known of the file at a place among those that were packed; undefined where there are not so many. */
export function factsAt(numbers: Float64Array, index: number): FileFacts | undefined {
  const [size, changedMs, inode] = [numbers[3 * index], numbers[3 * index + 1], numbers[3 * index + 2]];
  if (size === undefined || changedMs === undefined || inode === undefined) return undefined;
  return { size, changedMs, inode };
}
