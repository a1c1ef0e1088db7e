import { UsageError } from '../errors.js';
import { holds, realPath } from '../output/real-path.js';

/**
 * Refuses files of private keys in an archive: whatever lies there is committed one day.
 *
 * @throws UsageError that names the file.
 */
export function refuseKeysIn(archive: string, files: readonly string[]): void {
  const folder = realPath(archive);
  for (const file of files)
    if (holds(folder, realPath(file)))
      throw new UsageError(`私钥「${file}」不能放在公报的文件夹里：那里的文件会提交到 git`);
}
