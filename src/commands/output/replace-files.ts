import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { FILES, flush, LEAVING, NEW, OLD, stageInside, sync } from './stage.js';

/**
 * Replaces some files of a folder by those that `write` puts into an empty one, and removes others (`leaving`, paths below
 * the folder): the cost is that of these files, whatever else stands there. All are whole on the disk before the first is
 * moved, and a failure brings back what was there. A reader sees each of them old or new; a move that is broken off
 * `recoverFolder` brings to its end.
 */
export async function replaceFiles(
  target: string,
  write: (fresh: string) => void,
  leaving: readonly string[],
): Promise<void> {
  const stage = stageInside(target);
  const done = (): void => {
    rmSync(stage, { recursive: true, force: true });
  };
  let entering: readonly string[];
  try {
    const fresh = join(stage, NEW);
    mkdirSync(fresh);
    write(fresh);
    await flush(fresh, new Set());
    entering = filesBelow(fresh);
    writeFileSync(join(stage, LEAVING), leaving.join('\n'));
    sync(join(stage, LEAVING));
    writeFileSync(join(stage, FILES), '');
    sync(stage);
  } catch (error) {
    done();
    throw error;
  }
  try {
    moveFiles(target, stage);
  } catch (error) {
    moveBack(target, stage, entering);
    done();
    throw error;
  }
  done();
}

/** Whether a file can be moved to a path below a folder: no file or link stands where it needs folders, and no folder in its place. */
export function canStandIn(target: string, path: string): boolean {
  const steps = path.split('/');
  return steps.every((_, index) => {
    const facts = lstatSync(join(target, ...steps.slice(0, index + 1)), { throwIfNoEntry: false });
    return facts === undefined || facts.isDirectory() === index < steps.length - 1;
  });
}

/** Moves the files of a stage into the folder, and out of it those that leave; goes on where an earlier move was broken off. */
export function moveFiles(target: string, stage: string): void {
  const fresh = join(stage, NEW);
  const entering = filesBelow(fresh);
  const leaving = readFileSync(join(stage, LEAVING), 'utf8').split('\n').filter(Boolean);
  for (const path of entering) {
    keepOld(target, stage, path);
    mkdirSync(dirname(join(target, path)), { recursive: true });
    renameSync(join(fresh, path), join(target, path));
  }
  for (const path of leaving) {
    keepOld(target, stage, path);
    rmSync(join(target, path), { force: true });
    removeEmpty(target, dirname(path));
  }
  const folders = new Set([...entering, ...leaving].map((path) => dirname(join(target, path))));
  for (const folder of folders) if (existsSync(folder)) sync(folder);
}

/** Gives what stands in the place of a file a second name in the stage; where the file system has none it is moved there. */
function keepOld(target: string, stage: string, path: string): void {
  const [from, to] = [join(target, path), join(stage, OLD, path)];
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    renameSync(from, to);
  }
}

/** Brings back what was there before the files of a stage were moved; they are those that entered. */
function moveBack(target: string, stage: string, entered: readonly string[]): void {
  const old = join(stage, OLD);
  for (const path of entered) {
    if (existsSync(join(stage, NEW, path)) || existsSync(join(old, path))) continue;
    rmSync(join(target, path), { force: true });
    removeEmpty(target, dirname(path));
  }
  for (const path of existsSync(old) ? filesBelow(old) : []) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    renameSync(join(old, path), join(target, path));
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

/** Removes a folder in which nothing is left, and those above it that then are empty too. */
function removeEmpty(target: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(target, folder));
  } catch {
    return;
  }
  removeEmpty(target, dirname(folder));
}
