import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { manifestFile, sha256, type Manifest } from './manifest.js';

/** What the last build has left in the output folder. */
export interface EarlierOutput {
  /** Empty where there was no build. */
  readonly manifest: Manifest;
  /** The file as the last build has made it; undefined where it is not there, or is another one. */
  readonly read: (path: string) => Buffer | undefined;
  /** Whether the last build has made the file, and something stands in its place still. */
  readonly has: (path: string) => boolean;
}

/** What is left where there was no build. */
export const NO_OUTPUT: EarlierOutput = { manifest: new Map(), read: () => undefined, has: () => false };

/** @param target As `openOutput` gives it; `memory` knows the manifests that builds have written; those come without the names of inputs. */
export function earlierOutput(target: string, memory: Memory = NO_MEMORY): EarlierOutput {
  const manifest = manifestFile(target, memory)?.manifest ?? new Map<string, never>();
  const has = (path: string): boolean => manifest.has(path) && existsSync(join(target, path));
  return {
    manifest,
    has,
    read(path) {
      if (!has(path)) return undefined;
      const content = readFileSync(join(target, path));
      return sha256(content) === manifest.get(path)?.sha256 ? content : undefined;
    },
  };
}
