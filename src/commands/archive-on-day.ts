import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '../content/read-archive.js';
import type { Archive } from '../model/archive.js';
import type { CivilDate } from '../model/date.js';
import { daySaid } from './day-said.js';
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
  return { archive, day: on === undefined ? today() : daySaid(on, '--on') };
}
