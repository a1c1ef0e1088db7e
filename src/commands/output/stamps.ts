import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, PackedFacts, type FileFacts } from '../../content/file-facts.js';
import { hashOf } from '../../model/inputs.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { sha256, type ManifestFile } from './manifest.js';

/** The files that stand in an output folder, of which a build will have made so many, each with its place in the order of paths. */
export interface Standing {
  /** The hash (SHA-256, hexadecimal) of a file; undefined where there is none, or only a link to one. */
  readonly sumOf: (path: string, place: number) => string | undefined;
  /** Is told of a file that was written, and will be moved to its place as it is. */
  readonly wrote: (file: string, place: number) => void;
  /** Is told when all are written, and before the first is moved. */
  readonly moving: () => void;
  /** Keeps what the system says of the files, which now stand as the manifest with this hash has them. */
  readonly keep: (manifestSum: string) => void;
}

const STAMPS = 'output-stamps';
// The clock of a file system may be this much behind.
const CLOCK_MS = 1000;

/**
 * What stands in an output folder beside the manifest of the last build. As long as the system says the same of a file it need
 * not be read again: it has the hash that the manifest tells. Nothing is kept of a file that was changed later than somebody
 * began to look at it, or than it was moved to where others may change it: its time may not tell two changes apart.
 */
export function standingIn(
  target: string,
  last: ManifestFile | undefined,
  count: number,
  memory: Memory,
): Standing {
  const sinceMs = Date.now();
  const keyOf = (sum: string): string => hashOf([target, sum]);
  const kept = last?.own && (memory.recall(STAMPS, keyOf(last.sha256)) as Float64Array | undefined);
  const known = kept && new PackedFacts(kept);
  const now = PackedFacts.ofNone(count);
  const written = new Map<number, FileFacts>();
  let isNew = false;
  return {
    sumOf: (path, place) => {
      const facts = factsOf(`${target}/${path}`);
      if (facts === undefined) return undefined;
      const before = last?.own?.placeOf(path);
      if (before !== undefined && known?.says(facts, before) === true) {
        now.set(facts, place);
        return last?.own?.get(path)?.sha256;
      }
      isNew = true;
      if (facts.changedMs < sinceMs - CLOCK_MS) now.set(facts, place);
      return sha256(readFileSync(join(target, path)));
    },
    wrote: (file, place) => {
      const facts = factsOf(file);
      if (facts !== undefined) written.set(place, facts);
    },
    moving: () => {
      const movedMs = Date.now();
      for (const [place, facts] of written)
        now.set(facts.changedMs < movedMs - CLOCK_MS ? facts : undefined, place);
      written.clear();
    },
    keep: (sum) => {
      if (memory === NO_MEMORY || (!isNew && sum === last?.sha256)) return;
      memory.keep(STAMPS, keyOf(sum), now.numbers);
    },
  };
}
