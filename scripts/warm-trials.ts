import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from '../src/commands/build.js';
import { storedMemory } from '../src/commands/build/stored-memory.js';
import { AddressError } from '../src/commands/errors.js';
import { NO_STORE, openStore } from '../src/store/store.js';
import { withThreads } from '../src/commands/threads.js';
import type { Random } from '../test/check/mutation.js';
import { contentsOf } from '../test/commands/folder-contents.js';
import { filesOf } from './files-of.js';
import { editForBuild } from './warm-edits.js';

/** A random edit of an archive of which a build is to make the same with and without what it has kept. */
export interface WarmTrial {
  /** What was changed, in words. */
  readonly edit: string;
  /** Whether the archive could be built after it; where not, it was taken back. */
  readonly isBuilt: boolean;
  /** Paths of files that the warm build has made otherwise than the cold one. */
  readonly differences: readonly string[];
}

// A build from nothing takes as long as the archive is.
const MOST_ISSUES = 2;
// Now and then all is put back as it was: what was known then is asked again.
const PUT_BACK = 0.1;

/**
 * Makes random edits in a copy of the last issues of an archive, one after the other. After each, the web is built from what
 * was kept, into the folder of the last build, and once more without anything, into an empty one; both must be the same,
 * byte for byte. An edit after which nothing can be built is none of the `count`.
 */
export async function* warmTrials(archive: string, count: number, random: Random): AsyncGenerator<WarmTrial> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-warm-'));
  const [own, before, warm, cold, store] = ['gazette', 'before', 'warm', 'cold', 'kept'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string, string];
  const original = join(folder, 'original');
  try {
    cpSync(archive, original, { recursive: true });
    for (const issue of filesOf(original, 'issue.yaml').slice(0, -MOST_ISSUES))
      rmSync(join(original, dirname(issue)), { recursive: true });
    cpSync(original, own, { recursive: true });
    if (!(await madeWeb(own, warm, store))) throw new Error(`${archive} has errors`);
    for (let built = 0; built < count;) {
      replace(before, own);
      const isPutBack = random() < PUT_BACK;
      if (isPutBack) replace(own, original);
      const edit = isPutBack ? 'all put back' : editForBuild(own, random);
      if (!(await madeWeb(own, warm, store))) {
        replace(own, before);
        yield { edit, isBuilt: false, differences: [] };
        continue;
      }
      built++;
      rmSync(cold, { recursive: true, force: true });
      await madeWeb(own, cold, undefined);
      yield { edit, isBuilt: true, differences: differences(warm, cold) };
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function replace(folder: string, by: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(by, folder, { recursive: true });
}

/** Whether there is an edition now. An address that is gone stops a build: the next is made as if none had been there. */
async function madeWeb(archive: string, out: string, store: string | undefined): Promise<boolean> {
  try {
    return await builtWeb(archive, out, store);
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    rmSync(out, { recursive: true, force: true });
    return builtWeb(archive, out, store);
  }
}

async function builtWeb(archive: string, out: string, store: string | undefined): Promise<boolean> {
  const own = store === undefined ? NO_STORE : openStore(store, 'now');
  try {
    const options = { archive, out, issues: [], only: 'web' } as const;
    return await withThreads((threads) => build(options, threads, () => undefined, storedMemory(own)));
  } finally {
    own.close();
  }
}

/** Every file is compared, the manifest with its inputs among them. */
function differences(one: string, other: string): string[] {
  const [own, others] = [contentsOf(one), contentsOf(other)];
  const paths = new Set([...Object.keys(own), ...Object.keys(others)]);
  return [...paths].filter((path) => own[path] !== others[path]);
}
