import { lstatSync, mkdtempSync, readdirSync, realpathSync, rmdirSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative, isAbsolute, resolve, sep } from 'node:path';
import { refusalOf } from '../../model/machine-error.js';
import { UsageError } from '../errors.js';
import { manifestOf } from './manifest.js';
import { isStage, recoverFolder } from './replace-folder.js';

/**
 * Makes sure, before the minutes that a build may take, that a folder can be written; mends what a killed build has left
 * of it.
 *
 * @returns The folder itself, with its links resolved; it need not be there yet.
 * @throws UsageError where it holds something that no build has made, is no folder, or cannot be written.
 */
export function openOutput(folder: string): string {
  const target = realPath(folder);
  refuseUnwritable(folder, target);
  recoverFolder(target);
  if (statOf(target) === undefined) return target;
  const entries = readdirSync(target).filter((name) => !isStage(name));
  if (entries.length > 0 && manifestOf(target) === undefined)
    throw new UsageError(`「${folder}」里有别的文件，不是本程序生成的，不能覆盖；请另外指定一个文件夹`);
  return target;
}

/** @throws UsageError where one of two folders is the other or holds it. */
export function refuseOverlap(one: string, other: string): void {
  const [first, second] = [realPath(one), realPath(other)];
  if (!holds(first, second) && !holds(second, first)) return;
  throw new UsageError(`「${one}」和「${other}」不能是同一个文件夹，也不能一个在另一个里面`);
}

/** A path with its links resolved as far as it exists. */
function realPath(path: string): string {
  const whole = resolve(path);
  if (statOf(whole) !== undefined) return realpathSync(whole);
  if (isLink(whole)) throw new UsageError(`「${path}」是一个断开的链接；请另外指定一个文件夹`);
  const parent = dirname(whole);
  return parent === whole ? whole : join(realPath(parent), basename(whole));
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

function holds(outer: string, inner: string): boolean {
  const below = relative(outer, inner);
  return below === '' || !(below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below));
}

/** What stands at a path, links followed; undefined where nothing does, be it that a step above is no folder. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
