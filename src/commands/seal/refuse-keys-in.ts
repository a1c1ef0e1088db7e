import { relative } from 'node:path';
import { UsageError } from '../errors.js';

/**
 * Refuses files of private keys in an archive: whatever lies there is committed one day.
 *
 * @throws UsageError that names the file.
 */
export function refuseKeysIn(archive: string, files: readonly string[]): void {
  for (const file of files)
    if (!relative(archive, file).startsWith('..'))
      throw new UsageError(`私钥「${file}」不能放在公报的文件夹里：那里的文件会提交到 git`);
}
