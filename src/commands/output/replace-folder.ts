import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { moveFiles } from './replace-files.js';
import {
  deadStagesOf,
  FILES,
  flush,
  isInside,
  isStage,
  NEW,
  OLD,
  READY,
  stageFor,
  stageInside,
  sync,
} from './stage.js';

/**
 * Replaces a folder by what `write` puts into an empty one. A reader never sees half of it, a failure leaves what was
 * there, and what a killed process leaves behind `recoverFolder` mends. `write` gives the paths below the folder that are on
 * the disk already.
 */
export async function replaceFolder(
  target: string,
  write: (fresh: string) => ReadonlySet<string>,
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  const stage = stageFor(target);
  try {
    const fresh = join(stage, NEW);
    mkdirSync(fresh);
    await flush(fresh, write(fresh));
    if (isInside(stage, target)) moveEntries(target, stage);
    else await moveFolder(target, stage);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/**
 * Mends what a killed build has left: brings back a folder that was moved away and not yet replaced, finishes a move of
 * entries or of files that had begun, and removes stages. Stages of builds that are still running are left alone.
 */
export function recoverFolder(target: string): void {
  for (const stage of deadStagesOf(target).beside) {
    const old = join(stage, OLD);
    if (!existsSync(target) && existsSync(old)) renameSync(old, target);
    rmSync(stage, { recursive: true, force: true });
  }
  for (const stage of deadStagesOf(target).inside) {
    if (existsSync(join(stage, READY))) moveEntries(target, stage);
    if (existsSync(join(stage, FILES))) moveFiles(target, stage);
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Two builds may end at the same moment: whoever comes second replaces what the first has put there. */
async function moveFolder(target: string, stage: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const old = join(stage, OLD);
    rmSync(old, { recursive: true, force: true });
    try {
      if (existsSync(target)) renameSync(target, old);
      renameSync(join(stage, NEW), target);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (existsSync(old) && !existsSync(target)) renameSync(old, target);
      if (code === 'EBUSY' || code === 'EXDEV') {
        await moveThroughInside(target, stage);
        return;
      }
      if (attempt === 5 || !/^(?:ENOTEMPTY|EEXIST|ENOENT)$/.test(code ?? '')) throw error;
    }
  }
}

/** A mount point cannot be moved: the edition is copied to its file system and moved in from there. */
async function moveThroughInside(target: string, stage: string): Promise<void> {
  const inside = stageInside(target);
  try {
    cpSync(join(stage, NEW), join(inside, NEW), { recursive: true, verbatimSymlinks: true });
    await flush(join(inside, NEW), new Set());
    moveEntries(target, inside);
  } finally {
    rmSync(inside, { recursive: true, force: true });
  }
}

/** Moves what is new into the folder entry by entry, and all else out; goes on where an earlier move was broken off. */
function moveEntries(target: string, stage: string): void {
  const [fresh, old] = [join(stage, NEW), join(stage, OLD)];
  mkdirSync(old, { recursive: true });
  const entering = readdirSync(fresh);
  const leaving = namesLeaving(target, stage, entering);
  try {
    for (const name of [...leaving, ...entering]) moveOver(join(target, name), join(old, name));
    for (const name of entering) renameSync(join(fresh, name), join(target, name));
  } catch (error) {
    for (const name of entering)
      if (!existsSync(join(fresh, name))) rmSync(join(target, name), { recursive: true, force: true });
    for (const name of readdirSync(old)) renameSync(join(old, name), join(target, name));
    throw error;
  }
}

/** The entries that the new edition does not have: written down when the move begins, so that it can go on. */
function namesLeaving(target: string, stage: string, entering: readonly string[]): readonly string[] {
  const ready = join(stage, READY);
  if (existsSync(ready)) return readFileSync(ready, 'utf8').split('\n').filter(Boolean);
  const leaving = readdirSync(target).filter((name) => !entering.includes(name) && !isStage(name));
  writeFileSync(ready, leaving.join('\n'));
  sync(ready);
  return leaving;
}

function moveOver(from: string, to: string): void {
  if (!existsSync(from)) return;
  rmSync(to, { recursive: true, force: true });
  renameSync(from, to);
}
