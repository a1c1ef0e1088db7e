import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256Hex } from '../../seal/record.js';

/** What `gazette seal` writes at the root of an edition. */
export const SEAL_FILES = {
  checkpoint: 'checkpoint',
  log: 'seal.log',
  seal: 'seal.json',
  jws: 'seal.jws',
} as const;

/** The hashes of all files below a folder but the two of the seal itself, by path with slashes, in order of their names. */
export function hashedFiles(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== SEAL_FILES.seal && path !== SEAL_FILES.jws)
    .sort();
  return new Map(files.map((path) => [path, sha256Hex(readFileSync(join(folder, path)))]));
}
