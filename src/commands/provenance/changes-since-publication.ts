import type { TextChange } from '../../catalogue/text-change.js';
import { formatIsoDate } from '../../model/date.js';
import type { Issue } from '../../model/issue.js';
import { dayInChina } from '../today.js';
import type { Commit } from './commits.js';

/** The record of an issue's publication, below the archive's folder (`gazette publish`). */
export function recordFile({ folder }: Pick<Issue, 'folder'>): string {
  return `${folder}/published.yaml`;
}

/**
 * The commits that changed the file of a notice after the one with which its issue's record came, by the file, the oldest
 * first.
 *
 * @param commits Gives those of the archive, the newest first; asked only where an issue has been published.
 */
export function changesSincePublication(
  issues: readonly Issue[],
  commits: () => readonly Commit[],
): Map<string, TextChange[]> {
  const published = issues.filter(({ record }) => record !== undefined);
  const changes = new Map<string, TextChange[]>();
  if (published.length === 0) return changes;
  const waiting = new Set<string>(published.map(recordFile));
  const notices = new Map<string, string>(
    published.flatMap((issue) =>
      issue.sections.flatMap(({ notices: files }) =>
        files.map((file) => [`${issue.folder}/${file}`, recordFile(issue)]),
      ),
    ),
  );
  for (const { id, time, files } of commits().toReversed()) {
    for (const file of files) {
      const record = notices.get(file);
      if (record === undefined || waiting.has(record)) continue;
      const change = { day: formatIsoDate(dayInChina(time)), commit: id };
      changes.set(file, [...(changes.get(file) ?? []), change]);
    }
    // What comes with the record is what was published.
    for (const file of files) waiting.delete(file);
  }
  return changes;
}
