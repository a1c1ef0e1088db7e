import { lstatSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createFinding, type Finding } from '../model/finding.js';
import { createSource } from '../model/source.js';

/** Whether a file is the archive's own: no folder, and no link that leads elsewhere, to a secret of the machine say. */
export function isOwnFile(folder: string, path: string): boolean {
  const full = join(folder, path);
  try {
    return statSync(full).isFile() && realpathSync(full) === join(realpathSync(folder), path);
  } catch {
    // Not there, a link to itself, or no name that a file can have.
    return false;
  }
}

export function notOwnFile(path: string): Finding {
  const place = createSource(path, '').pointAt(0);
  const reason = {
    zh: '不是普通文件，或是指向别处的链接',
    en: 'not a regular file, or a link that leads elsewhere',
  };
  return createFinding({ path, place, ruleId: 'outside-archive', severity: 'error', reason });
}

/** Whether there is anything at a path, be it a link that leads nowhere. */
export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
