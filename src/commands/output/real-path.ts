import { lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.js';
import { pathBelow } from '../path-below.js';

/**
 * A path with its links resolved as far as it exists.
 *
 * @throws UsageError where it is a link that leads nowhere.
 */
export function realPath(path: string): string {
  const whole = resolve(path);
  if (statOf(whole) !== undefined) return realpathSync(whole);
  if (isLink(whole)) throw new UsageError(`「${path}」是一个断开的链接；请另外指定一个文件夹`);
  const parent = dirname(whole);
  return parent === whole ? whole : join(realPath(parent), basename(whole));
}

/** Whether a folder is what stands at another path, or holds it; both as `realPath` gives them. */
export function holds(outer: string, inner: string): boolean {
  return pathBelow(outer, inner) !== undefined;
}

/** What stands at a path, links followed; undefined where nothing does, be it that a step above is no folder. */
export function statOf(path: string): Stats | undefined {
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
