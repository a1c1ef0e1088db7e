import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readdirSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

// A stage is a folder of its own in which what is new is made before it takes the place of the old:
//   .public-PID-XXXXXX/    beside the folder; `new` is moved into place whole, and what was there is moved to `old`
//   public/.gazette-PID-…  inside it. Where the folder itself cannot be moved (a mount point) its entries are moved one by
//                          one, and `ready` says that `new` is whole, so that a broken-off move can go on. Where few files
//                          change these alone are moved; `leaving` names those that go, and `files` says that all are whole.
export const [NEW, OLD, READY, LEAVING, FILES] = ['new', 'old', 'ready', 'leaving', 'files'] as const;
const NAMES: readonly string[] = [NEW, OLD, READY, LEAVING, FILES];
const INSIDE = '.gazette';
// A write takes seconds. After ten minutes another process may well have the number of one that is gone.
const LONGEST_WRITE_MS = 600_000;
const SYNCS_AT_ONCE = 16;

/** Whether an entry of an output folder is a stage, and so no part of the edition. */
export function isStage(name: string): boolean {
  return ownerOf(name, INSIDE) !== undefined;
}

/** A new stage beside a folder, or inside where there can be none. */
export function stageFor(target: string): string {
  try {
    return mkdtempSync(join(dirname(target), `.${basename(target)}-${process.pid}-`));
  } catch (error) {
    if (!existsSync(target)) throw error;
    return stageInside(target);
  }
}

export function stageInside(target: string): string {
  return mkdtempSync(join(target, `${INSIDE}-${process.pid}-`));
}

export function isInside(stage: string, target: string): boolean {
  return dirname(stage) === target;
}

/** The stages of a folder whose processes are gone: those beside it, and those inside. */
export function deadStagesOf(target: string): { readonly beside: string[]; readonly inside: string[] } {
  return {
    beside: deadStages(dirname(target), `.${basename(target)}`),
    inside: deadStages(target, INSIDE),
  };
}

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
  return statSync(folder).isDirectory() && readdirSync(folder).every((name) => NAMES.includes(name));
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
export async function flush(folder: string, onDisk: ReadonlySet<string>): Promise<void> {
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

/** Brings a file or a folder to the disk. */
export function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
