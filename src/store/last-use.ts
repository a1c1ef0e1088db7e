import { utimesSync } from 'node:fs';

// The date of a file says when it was last of use; more exactly nobody wants to know it.
const LATELY_MS = 10 * 60_000;

/** Whether a date of a file is so long ago that it is to be dated anew. */
export function isLongAgo(dateMs: number): boolean {
  return Date.now() - dateMs > LATELY_MS;
}

/** Gives a file the date of now. */
export function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Of a folder that may only be read nothing is ever thrown out.
  }
}
