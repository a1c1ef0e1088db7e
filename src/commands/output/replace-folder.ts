import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

// A stage is a folder of its own in which the new edition is made before it takes the place of the old one:
//   .public-PID-XXXXXX/    beside the folder; `new` is moved into place whole, and what was there is moved to `old`
//   public/.gazette-PID-…  inside it, where the folder itself cannot be moved (a mount point); its entries are moved
//                          one by one, and `ready` says that `new` is whole, so that a broken-off move can go on.
const [NEW, OLD, READY] = ['new', 'old', 'ready'];
const INSIDE = '.gazette';
// A write takes seconds. After ten minutes another process may well have the number of one that is gone.
const LONGEST_WRITE_MS = 600_000;
const SYNCS_AT_ONCE = 16;

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
 * entries that had begun, and removes stages. Stages of builds that are still running are left alone.
 */
export function recoverFolder(target: string): void {
  for (const stage of deadStages(dirname(target), `.${basename(target)}`)) {
    const old = join(stage, OLD);
    if (!existsSync(target) && existsSync(old)) renameSync(old, target);
    rmSync(stage, { recursive: true, force: true });
  }
  for (const stage of deadStages(target, INSIDE)) {
    if (existsSync(join(stage, READY))) moveEntries(target, stage);
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Whether an entry of an output folder is a stage, and so no part of the edition. */
export function isStage(name: string): boolean {
  return ownerOf(name, INSIDE) !== undefined;
}

function stageFor(target: string): string {
  try {
    return mkdtempSync(join(dirname(target), `.${basename(target)}-${process.pid}-`));
  } catch (error) {
    if (!existsSync(target)) throw error;
    return stageInside(target);
  }
}

function stageInside(target: string): string {
  return mkdtempSync(join(target, `${INSIDE}-${process.pid}-`));
}

function isInside(stage: string, target: string): boolean {
  return dirname(stage) === target;
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

/** The stages in a folder whose process is gone. */
function deadStages(folder: string, prefix: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const owner = ownerOf(name, prefix);
    const stage = join(folder, name);
    return owner === undefined || !holdsStage(stage) || isRunning(owner, stage) ? [] : [stage];
  });
}

/** The process that a stage belongs to, or undefined where a name is of no stage. */
function ownerOf(name: string, prefix: string): number | undefined {
  if (!name.startsWith(`${prefix}-`)) return undefined;
  const owner = /^(\d+)-[A-Za-z0-9]{6}$/.exec(name.slice(prefix.length + 1))?.[1];
  return owner === undefined ? undefined : Number(owner);
}

function holdsStage(folder: string): boolean {
  return (
    statSync(folder).isDirectory() && readdirSync(folder).every((name) => [NEW, OLD, READY].includes(name))
  );
}

function isRunning(process_: number, stage: string): boolean {
  if (process_ === process.pid) return true;
  if (Date.now() - statSync(stage).mtimeMs > LONGEST_WRITE_MS) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Brings all files below a folder to the disk but those that are there already: after a power cut a name must not lead to
 * an empty file. Many are asked for at once, since a disk brings them together in a sixth of the time.
 */
async function flush(folder: string, onDisk: ReadonlySet<string>): Promise<void> {
  const paths = pathsBelow(folder, onDisk).values();
  const syncAll = async (): Promise<void> => {
    for (const path of paths) await syncLater(path);
  };
  await Promise.all(Array.from({ length: SYNCS_AT_ONCE }, syncAll));
}

/** A folder with the folders and files in it, those that are on the disk left out. */
function pathsBelow(folder: string, onDisk: ReadonlySet<string>, below = ''): string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pathsBelow(path, onDisk, `${below}${entry.name}/`);
    return entry.isFile() && !onDisk.has(below + entry.name) ? [path] : [];
  });
  return [...inside, folder];
}

async function syncLater(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
