import { lstatSync, type Stats } from 'node:fs';
import { isAbsolute, join, normalize } from 'node:path';
import type { Finding } from '../model/finding.js';
import { fileFinding } from './file-finding.js';

/** Whether a file is the archive's own: no folder, and no link that leads elsewhere, to a secret of the machine say. */
export function isOwnFile(folder: string, path: string): boolean {
  return ownFile(folder, path) !== undefined;
}

/** What the system says of a file; undefined where it is not the archive's own. */
export function ownFile(folder: string, path: string): Stats | undefined {
  // What is written so may lie outside, or be told by two names.
  if (isAbsolute(path) || path.split('/').includes('..')) return undefined;
  const steps = normalize(path).split('/');
  try {
    const holds = steps
      .slice(0, -1)
      .every((_, index) => lstatSync(join(folder, ...steps.slice(0, index + 1))).isDirectory());
    const facts = holds ? lstatSync(join(folder, path), { throwIfNoEntry: false }) : undefined;
    return facts?.isFile() === true ? facts : undefined;
  } catch {
    // Nothing is there, or no file can have that name: it is too long, or has a NUL in it.
    return undefined;
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
