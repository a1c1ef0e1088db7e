import { resolve } from 'node:path';
import { hashOf } from '../model/inputs.js';
import { NO_MEMORY, type Memory } from '../model/memory.js';
import { factsOf, isSettled, PackedFacts } from './file-facts.js';
import type { TextAt } from './read-text.js';

/** The hashes (`hashOf`) of the texts at these paths below an archive's folder; in place of one that cannot be read, why. */
export type HashesOf = (paths: readonly string[], textAt: TextAt) => ReturnType<TextAt>[];

/** What is kept of the files of an issue, in the order of their paths: hashes as bytes, and what the system said of each file. */
interface Kept {
  readonly sums: Uint8Array;
  readonly facts: Float64Array;
}

const KIND = 'text-hashes';
const SUM_BYTES = 32;

/**
 * Hashes the texts of an archive. A file of which the system says what it said when it was read last, its time of change (ctime)
 * too, which nobody can set, is not read again. Of one that was changed since shortly before this began nothing is kept: its
 * time may not tell two changes apart.
 */
export function hashesIn(folder: string, memory: Memory): HashesOf {
  const sinceMs = Date.now();
  const place = resolve(folder);
  return (paths, textAt) => {
    const read: TextAt = (path) => {
      const text = textAt(path);
      return typeof text === 'string' ? hashOf([text]) : text;
    };
    if (memory === NO_MEMORY) return paths.map(read);
    const key = hashOf([place, ...paths]);
    const kept = memory.recall(KIND, key) as Kept | undefined;
    const before = kept && { sums: kept.sums, facts: new PackedFacts(kept.facts) };
    const [sums, facts] = [new Uint8Array(SUM_BYTES * paths.length), PackedFacts.ofNone(paths.length)];
    let isNew = false;
    const hashes: ReturnType<TextAt>[] = [];
    for (const [index, path] of paths.entries()) {
      const said = factsOf(`${place}/${path}`);
      const known =
        said !== undefined && before?.facts.saysAll(said, index) === true
          ? sumAt(before.sums, index)
          : undefined;
      isNew ||= known === undefined;
      const hash = known ?? read(path);
      hashes.push(hash);
      if (typeof hash !== 'string') continue;
      sums.set(Buffer.from(hash, 'hex'), SUM_BYTES * index);
      if (said !== undefined && isSettled(said, sinceMs)) facts.set(said, index);
    }
    if (isNew) memory.keep(KIND, key, { sums, facts: facts.numbers } satisfies Kept);
    return hashes;
  };
}

function sumAt(sums: Uint8Array, index: number): string {
  return Buffer.from(sums.subarray(SUM_BYTES * index, SUM_BYTES * (index + 1))).toString('hex');
}
