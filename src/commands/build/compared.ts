import type { Edition, EditionNotice } from '../../edition/edition.js';
import { indexLines } from '../../edition/year-index.js';
import { hashOf } from '../../model/inputs.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { contentId, type SiteFile } from '../../web/site-file.js';
import type { Reading } from './carrier.js';

const COMPARED = 'compared';

/** What an earlier build knows of a comparison. */
export interface Comparison {
  /** Whether it has compared the same and found no difference. */
  readonly isDone: boolean;
  /** Under what it is kept that it was made; empty where nothing is kept. */
  readonly marks: readonly string[];
}

/** The comparison of files with the texts of these notices, and with the index of the year. */
export function comparisonOf(
  memory: Memory,
  files: readonly SiteFile[],
  notices: readonly EditionNotice[],
  { yearIndex }: Pick<Edition, 'yearIndex'> = {},
): Comparison {
  // The files of a large archive take seconds to hash.
  if (memory === NO_MEMORY) return { isDone: false, marks: [] };
  const mark = hashOf([
    ...files.flatMap((file) => [file.path, contentId(file)]),
    'notices',
    ...notices.flatMap(({ id, digest }) => [id, digest().textSha256]),
    ...(yearIndex === undefined ? [] : indexLines(yearIndex)),
  ]);
  return { isDone: memory.recall(COMPARED, mark) !== undefined, marks: [mark] };
}

/** Keeps that these readings were compared: asked only where no difference was found. */
export function keepCompared(readings: readonly Reading[], memory: Memory): void {
  for (const mark of new Set(readings.flatMap(({ marks = [] }) => marks))) memory.keep(COMPARED, mark, {});
}
