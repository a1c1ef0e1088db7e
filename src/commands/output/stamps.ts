import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../model/inputs.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { factsAt, factsOf, packedFacts, type FileFacts } from './file-facts.js';
import { sha256 } from './manifest.js';

/** What the system says of a file that had these bytes: as long as it says the same they need not be read again. */
interface Stamp extends FileFacts {
  readonly sha256: string;
}

/** The stamps of an output folder, by paths. */
type Stamps = ReadonlyMap<string, Stamp>;

/** The files that stand in an output folder. */
export interface Standing {
  /** The hash (SHA-256, hexadecimal) of a file; undefined where there is none, or only a link to one. */
  readonly sumOf: (path: string) => string | undefined;
  /** Is told of a file that was written with this hash, and will be moved to the path as it is. */
  readonly wrote: (path: string, file: string, sha256: string) => void;
  /** Is told when all are written, and before the first is moved. */
  readonly moving: () => void;
  /** Keeps the stamps of these files, which now stand so, beside the manifest with this hash. */
  readonly keep: (manifestSum: string, paths: readonly string[]) => void;
}

const STAMPS = 'output-stamps';
// The clock of a file system may be this much behind.
const CLOCK_MS = 1000;

/**
 * What stands in an output folder whose manifest has this hash. A file that was changed later than somebody began to look at it,
 * or than it was moved to where others may change it, has no stamp: its time may not tell two changes apart.
 */
export function standingIn(target: string, manifestSum: string | undefined, memory: Memory): Standing {
  const sinceMs = Date.now();
  const keyOf = (sum: string): string => hashOf([target, sum]);
  const known =
    manifestSum === undefined
      ? undefined
      : stampsIn(memory.recall(STAMPS, keyOf(manifestSum)) as KeptStamps | undefined);
  const stamps = new Map<string, Stamp>();
  let written: [path: string, stamp: Stamp][] = [];
  let isNew = false;
  return {
    sumOf: (path) => {
      const stamp = factsOf(join(target, path));
      if (stamp === undefined) return undefined;
      const before = known?.get(path);
      if (before !== undefined && isSame(stamp, before)) {
        stamps.set(path, before);
        return before.sha256;
      }
      const sum = sha256(readFileSync(join(target, path)));
      isNew = true;
      if (stamp.changedMs < sinceMs - CLOCK_MS) stamps.set(path, { ...stamp, sha256: sum });
      return sum;
    },
    wrote: (path, file, sum) => {
      const stamp = factsOf(file);
      if (stamp !== undefined) written.push([path, { ...stamp, sha256: sum }]);
    },
    moving: () => {
      const movedMs = Date.now();
      for (const [path] of written) stamps.delete(path);
      for (const [path, stamp] of written) if (stamp.changedMs < movedMs - CLOCK_MS) stamps.set(path, stamp);
      written = [];
    },
    keep: (now, paths) => {
      if (memory === NO_MEMORY) return;
      if (!isNew && now === manifestSum) return;
      memory.keep(STAMPS, keyOf(now), keptStamps(paths, stamps));
    },
  };
}

/** Stamps as they are kept: as lists, since there are hundreds of thousands, and an object for each takes many times as long. */
interface KeptStamps {
  readonly paths: readonly string[];
  readonly sums: readonly string[];
  readonly facts: Float64Array;
}

function keptStamps(paths: readonly string[], stamps: Stamps): KeptStamps {
  const known = paths.filter((path) => stamps.has(path));
  const own = known.flatMap((path) => stamps.get(path) ?? []);
  return { paths: known, sums: own.map(({ sha256: sum }) => sum), facts: packedFacts(own) };
}

function stampsIn(kept: KeptStamps | undefined): Stamps | undefined {
  if (kept === undefined) return undefined;
  const { paths, sums, facts } = kept;
  const stamps = new Map<string, Stamp>();
  for (const [index, path] of paths.entries()) {
    const [own, sum] = [factsAt(facts, index), sums[index]];
    if (own !== undefined && sum !== undefined) stamps.set(path, { ...own, sha256: sum });
  }
  return stamps;
}

function isSame(now: FileFacts, before: FileFacts): boolean {
  return now.size === before.size && now.changedMs === before.changedMs && now.inode === before.inode;
}
