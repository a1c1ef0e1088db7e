import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../model/inputs.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { sha256 } from './manifest.js';

/** What the system says of a file that had these bytes: as long as it says the same they need not be read again. */
interface Stamp {
  readonly size: number;
  readonly changedMs: number;
  readonly inode: number;
  readonly sha256: string;
}

/** The stamps of an output folder, by paths. */
interface Stamps {
  /** When their files began to be looked at. */
  readonly sinceMs: number;
  readonly files: ReadonlyMap<string, Stamp>;
}

/** The files that stand in an output folder. */
export interface Standing {
  /** The hash (SHA-256, hexadecimal) of a file; undefined where there is none, or only a link to one. */
  readonly sumOf: (path: string) => string | undefined;
  /** Keeps the stamps of these files, which now have these hashes, beside the manifest that was written. */
  readonly keep: (manifest: Uint8Array | string, sums: ReadonlyMap<string, string>) => void;
}

const STAMPS = 'output-stamps';
// The clock of a file system may be this much behind.
const CLOCK_MS = 1000;

/**
 * What stands in an output folder whose manifest is this one. A file that was changed later than an earlier build had begun to
 * look at it is read again, whatever its stamp says, since its time may not tell two changes apart.
 */
export function standingIn(target: string, manifest: Uint8Array | undefined, memory: Memory): Standing {
  const sinceMs = Date.now();
  const keyOf = (own: Uint8Array | string): string => hashOf([target, own]);
  const known = manifest && (memory.recall(STAMPS, keyOf(manifest)) as Stamps | undefined);
  let isNew = false;
  return {
    sumOf: (path) => {
      const stamp = stampOf(join(target, path));
      if (stamp === undefined) return undefined;
      const before = known?.files.get(path);
      if (known !== undefined && before !== undefined && isSame(stamp, before, known)) return before.sha256;
      isNew = true;
      return sha256(readFileSync(join(target, path)));
    },
    keep: (written, sums) => {
      if (memory === NO_MEMORY) return;
      if (!isNew && manifest !== undefined && Buffer.from(written).equals(manifest)) return;
      const files = Array.from(sums, ([path, sum]) => {
        const stamp = stampOf(join(target, path));
        return stamp === undefined ? [] : [[path, { ...stamp, sha256: sum }] as const];
      });
      memory.keep(STAMPS, keyOf(written), { sinceMs, files: new Map(files.flat()) } satisfies Stamps);
    },
  };
}

function stampOf(file: string): Omit<Stamp, 'sha256'> | undefined {
  const facts = lstatSync(file, { throwIfNoEntry: false });
  if (facts?.isFile() !== true) return undefined;
  return { size: facts.size, changedMs: facts.mtimeMs, inode: facts.ino };
}

function isSame(now: Omit<Stamp, 'sha256'>, before: Stamp, { sinceMs }: Stamps): boolean {
  return (
    now.size === before.size &&
    now.changedMs === before.changedMs &&
    now.inode === before.inode &&
    now.changedMs < sinceMs - CLOCK_MS
  );
}
