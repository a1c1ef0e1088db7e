import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256 } from '../output/manifest.js';

/** What `gazette seal` writes at the root of an edition. */
export const SEAL_FILES = {
  checkpoint: 'checkpoint',
  log: 'seal.log',
  seal: 'seal.json',
  jws: 'seal.jws',
} as const;

/** All files below a folder but the two of the seal itself, by path with slashes, in order of their names. */
export function editionFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== SEAL_FILES.seal && path !== SEAL_FILES.jws)
    .sort();
}

/** Their hashes, by path. */
export function hashedFiles(folder: string): Map<string, string> {
  return new Map(editionFiles(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}
