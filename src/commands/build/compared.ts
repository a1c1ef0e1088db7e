import type { Edition, EditionNotice } from '../../edition/edition.js';
import { indexLines } from '../../edition/year-index.js';
import { hashOf } from '../../model/inputs.js';
import type { Memory } from '../../model/memory.js';
import { contentId, type SiteFile } from '../../web/site-file.js';
import type { Reading } from './carrier.js';

const COMPARED = 'compared';

/** Under what is kept that files were compared with the texts of these notices, and with the index of the year. */
export function markOf(
  files: readonly SiteFile[],
  notices: readonly EditionNotice[],
  { yearIndex }: Pick<Edition, 'yearIndex'> = {},
): string {
  return hashOf([
    ...files.flatMap((file) => [file.path, contentId(file)]),
    'notices',
    ...notices.flatMap(({ id, digest }) => [id, digest().textSha256]),
    ...(yearIndex === undefined ? [] : indexLines(yearIndex)),
  ]);
}

/** Whether an earlier build has compared the same and found no difference. */
export function isCompared(memory: Memory, mark: string): boolean {
  return memory.recall(COMPARED, mark) !== undefined;
}

/** Keeps that these readings were compared: asked only where no difference was found. */
export function keepCompared(readings: readonly Reading[], memory: Memory): void {
  for (const mark of new Set(readings.flatMap(({ marks = [] }) => marks))) memory.keep(COMPARED, mark, {});
}
