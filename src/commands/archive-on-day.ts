import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '../content/read-archive.js';
import type { Archive } from '../model/archive.js';
import { parseIsoDate, type CivilDate } from '../model/date.js';
import { UsageError } from './errors.js';
import { today } from './today.js';

/**
 * The archive that is asked of a day.
 *
 * @param on The day as 2016-01-01; today where it is not given.
 * @throws UsageError where there is no archive that can be read, or the day is none.
 */
export function archiveOnDay(
  folder: string,
  on: string | undefined,
): { readonly archive: Archive; readonly day: CivilDate } {
  if (!existsSync(join(folder, 'gazette.yaml')))
    throw new UsageError(`找不到「${join(folder, 'gazette.yaml')}」`);
  const { archive } = readArchive(folder);
  if (archive === undefined) throw new UsageError('gazette.yaml 读不通，请先用 gazette check 检查');
  const day = on === undefined ? today() : parseIsoDate(on);
  if (day === undefined) throw new UsageError(`日期应写成 2016-01-01 的样子，实为「${on ?? ''}」`);
  return { archive, day };
}
