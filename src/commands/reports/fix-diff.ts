import { join } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { FixedFile } from '../fix-archive.js';

/** What the fixes change, as a unified diff, which `patch -p0` and `git apply -p0` can read. */
export function fixDiff(files: readonly FixedFile[], folder: string): string {
  return files
    .map(({ path, before, after }) => {
      const name = join(folder, path);
      return createTwoFilesPatch(name, name, before, after, undefined, undefined, {
        context: 1,
        headerOptions: FILE_HEADERS_ONLY,
      });
    })
    .join('');
}
