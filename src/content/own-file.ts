import { lstatSync, realpathSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Finding } from '../model/finding.js';
import { fileFinding } from './file-finding.js';

/** Whether a file is the archive's own: no folder, and no link that leads elsewhere, to a secret of the machine say. */
export function isOwnFile(folder: string, path: string): boolean {
  const full = join(folder, path);
  // What is written so may lie outside, or be told by two names.
  if (isAbsolute(path) || path.split('/').includes('..')) return false;
  try {
    return lstatSync(full).isFile() && realpathSync(full) === join(realpathSync(folder), path);
  } catch {
    // Nothing is there, or no file can have that name: it is too long, or has a NUL in it.
    return false;
  }
}

export function notOwnFile(path: string): Finding {
  return fileFinding(path, 'outside-archive', {
    zh: '不是普通文件，或是指向别处的链接',
    en: 'not a regular file, or a link that leads elsewhere',
  });
}

/** Whether there is anything at a path, be it a link that leads nowhere. */
export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
