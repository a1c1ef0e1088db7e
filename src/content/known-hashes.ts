import { lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Finding } from '../model/finding.js';
import { hashOf } from '../model/inputs.js';
import { NO_MEMORY, type Memory } from '../model/memory.js';

/** The hashes (`hashOf`) of the texts at these paths below an archive's folder; in place of one that cannot be read, why. */
export type HashesOf = (
  paths: readonly string[],
  textAt: (path: string) => string | Finding | undefined,
) => (string | Finding | undefined)[];

/** What is kept of the files of an issue, in the order of their paths: hashes as bytes, and what the system said of each file. */
interface Kept {
  readonly sums: Uint8Array;
  readonly facts: Float64Array;
}

const KIND = 'text-hashes';
const [SUM_BYTES, NUMBERS] = [32, 4];
// The clock of a file system may be so much behind: that of a memory stick counts in twos of seconds.
const CLOCK_MS = 3000;

/**
 * Hashes the texts of an archive. A file of which the system says what it said when it was read last, its time of change (ctime)
 * too, which nobody can set, is not read again. Of one that was changed since shortly before this began nothing is kept: its
 * time may not tell two changes apart.
 */
export function hashesIn(folder: string, memory: Memory): HashesOf {
  const latestMs = Date.now() - CLOCK_MS;
  const place = resolve(folder);
  return (paths, textAt) => {
    const read = (path: string): string | Finding | undefined => {
      const text = textAt(path);
      return typeof text === 'string' ? hashOf([text]) : text;
    };
    if (memory === NO_MEMORY) return paths.map(read);
    const key = hashOf([place, ...paths]);
    const kept = memory.recall(KIND, key) as Kept | undefined;
    const [sums, facts] = [new Uint8Array(SUM_BYTES * paths.length), factsOf(place, paths, latestMs)];
    const known = paths.map((_, index) =>
      kept !== undefined && areSame(kept.facts, facts, index) ? sumAt(kept.sums, index) : undefined,
    );
    const hashes = paths.map((path, index) => known[index] ?? read(path));
    for (const [index, hash] of hashes.entries()) {
      if (typeof hash === 'string') sums.set(Buffer.from(hash, 'hex'), SUM_BYTES * index);
      else facts.fill(NaN, NUMBERS * index, NUMBERS * (index + 1));
    }
    if (known.includes(undefined)) memory.keep(KIND, key, { sums, facts } satisfies Kept);
    return hashes;
  };
}

/** What the system says of each file: no number, which is like no other, of what is no file or was changed too lately. */
function factsOf(folder: string, paths: readonly string[], latestMs: number): Float64Array {
  const facts = new Float64Array(NUMBERS * paths.length).fill(NaN);
  for (const [index, path] of paths.entries()) {
    const said = lstatSync(join(folder, path), { throwIfNoEntry: false });
    if (said?.isFile() !== true || Math.max(said.mtimeMs, said.ctimeMs) >= latestMs) continue;
    facts.set([said.size, said.mtimeMs, said.ctimeMs, said.ino], NUMBERS * index);
  }
  return facts;
}

function areSame(one: Float64Array, other: Float64Array, index: number): boolean {
  for (let at = NUMBERS * index; at < NUMBERS * (index + 1); at++) if (one[at] !== other[at]) return false;
  return true;
}

function sumAt(sums: Uint8Array, index: number): string {
  return Buffer.from(sums.subarray(SUM_BYTES * index, SUM_BYTES * (index + 1))).toString('hex');
}
