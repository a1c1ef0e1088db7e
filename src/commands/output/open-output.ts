import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refusalOf } from '../../model/machine-error.js';
import { UsageError } from '../errors.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { manifestFile } from './manifest.js';
import { holds, realPath, statOf } from './real-path.js';
import { recoverFolder } from './replace-folder.js';
import { isStage } from './stage.js';

/**
 * Makes sure, before the minutes that a build may take, that a folder can be written; mends what a killed build has left
 * of it.
 *
 * @param memory Knows the manifests that builds have written.
 * @returns The folder itself, with its links resolved; it need not be there yet.
 * @throws UsageError where it holds something that no build has made, is no folder, or cannot be written.
 */
export function openOutput(folder: string, memory: Memory = NO_MEMORY): string {
  const target = realPath(folder);
  refuseUnwritable(folder, target);
  recoverFolder(target);
  if (statOf(target) === undefined) return target;
  const entries = readdirSync(target).filter((name) => !isStage(name));
  if (entries.length > 0 && manifestFile(target, memory)?.manifest === undefined)
    throw new UsageError(`「${folder}」里有别的文件，不是本程序生成的，不能覆盖；请另外指定一个文件夹`);
  return target;
}

/** @throws UsageError where one of two folders is the other or holds it. */
export function refuseOverlap(one: string, other: string): void {
  const [first, second] = [realPath(one), realPath(other)];
  if (!holds(first, second) && !holds(second, first)) return;
  throw new UsageError(`「${one}」和「${other}」不能是同一个文件夹，也不能一个在另一个里面`);
}

function refuseUnwritable(folder: string, target: string): void {
  let nearest = target;
  while (statOf(nearest) === undefined) nearest = dirname(nearest);
  if (statOf(nearest)?.isDirectory() !== true) {
    throw new UsageError(
      nearest === target
        ? `「${folder}」不是文件夹；请另外指定一个文件夹`
        : `「${folder}」在「${nearest}」下面，那不是文件夹；请另外指定一个文件夹`,
    );
  }
  try {
    // Permissions alone do not tell: a file system may be read-only, or no place for files.
    rmdirSync(mkdtempSync(join(nearest, '.gazette-')));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    // The system names the trial; the editor knows the folder that was asked for.
    throw new UsageError(`「${folder}」写不进去：${refusal}`);
  }
}
