import { houseKey, NOTICE_RECORDS, recordKey } from '../check/record-key.js';
import type { NoticeRecord } from '../check/record-notice.js';
import type { ArchiveTexts, NoticeFileText } from '../content/open-archive.js';
import { placesOf } from '../content/read-archive.js';
import type { Publication } from '../model/publication.js';
import { NO_STORE, type Store } from '../store/store.js';
import type { Threads } from './threads.js';

/** A notice's file that is to be recorded, and all else that its record follows from. */
export interface NoticeToRecord extends NoticeFileText {
  /** The address of its place in an issue. */
  readonly place: string | undefined;
  /** The archive's folder, which may have fonts of its own. */
  readonly folder: string;
  readonly publication: Publication;
}

/**
 * The records of the notices of an archive, in their order: those that the store has, and the others made anew, in as many
 * threads as that is worth.
 */
export async function recordsOf(
  { folder, publication, issues, texts }: ArchiveTexts,
  threads: Threads,
  store: Store = NO_STORE,
): Promise<NoticeRecord[]> {
  if (publication === undefined) return [];
  const house = houseKey(folder, publication);
  const places = placesOf(issues);
  const known = texts.map((file) => {
    const key = store === NO_STORE ? '' : recordKey(file, places.get(file.path), house);
    return { file, key, record: store.read(NOTICE_RECORDS, key) };
  });
  const missing = known.filter(({ record }) => record === undefined);
  const made = await threads(
    'recordNotices',
    missing.map(({ file: { path, text } }): NoticeToRecord => {
      return { path, text, place: places.get(path), folder, publication };
    }),
  );
  for (const [index, { key }] of missing.entries())
    store.write(NOTICE_RECORDS, key, Buffer.from(made[index] ?? ''));
  let next = 0;
  return known.map(({ record }) => {
    const json = record === undefined ? (made[next++] ?? '') : Buffer.from(record).toString();
    return JSON.parse(json) as NoticeRecord;
  });
}
