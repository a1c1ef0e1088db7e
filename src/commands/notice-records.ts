import { recordIn, type StoredRecord } from '../check/record-bytes.js';
import { houseKey, keyOfHash, NOTICE_RECORDS, recordKey } from '../check/record-key.js';
import type { ArchiveTexts } from '../content/open-archive.js';
import { placesOf } from '../content/read-archive.js';
import type { Publication } from '../model/publication.js';
import { NO_STORE, type Store } from '../store/store.js';
import type { Threads } from './threads.js';

/** A notice's file that is to be recorded, and all else that its record follows from. */
export interface NoticeToRecord {
  readonly path: string;
  /** The address of its place in an issue. */
  readonly place: string | undefined;
  /** The archive's folder, which may have fonts of its own. */
  readonly folder: string;
  readonly publication: Publication;
}

/** The record of a text as bytes, with the hash of the text. */
export interface RecordedText {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * The records of the notices of an archive, in their order: those that the store has, and the others made anew, in as many
 * threads as that is worth.
 */
export async function recordsOf(
  { folder, publication, issues, texts }: ArchiveTexts,
  threads: Threads,
  store: Store = NO_STORE,
): Promise<StoredRecord[]> {
  if (publication === undefined) return [];
  const house = houseKey(folder, publication);
  const places = placesOf(issues);
  const kept = texts.map((file) =>
    store === NO_STORE
      ? undefined
      : store.read(NOTICE_RECORDS, recordKey(file, places.get(file.path), house)),
  );
  const missing = texts.flatMap(({ path }, index) => (kept[index] === undefined ? [{ path, index }] : []));
  await threads(
    'recordNotices',
    missing.map(({ path }): NoticeToRecord => ({ path, place: places.get(path), folder, publication })),
    (made, first) => {
      for (const [at, { sha256, bytes }] of made.entries()) {
        const { path, index } = missing[first + at] ?? { path: '', index: -1 };
        kept[index] = bytes;
        store.write(NOTICE_RECORDS, keyOfHash(path, sha256, places.get(path), house), bytes);
      }
    },
  );
  return kept.map((bytes) => recordIn(bytes ?? new Uint8Array()));
}
