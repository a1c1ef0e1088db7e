import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoticeRecord } from '../check/record-notice.js';
import type { ArchiveTexts, NoticeFileText } from '../content/open-archive.js';
import { isOwnFile } from '../content/own-file.js';
import { placesOf } from '../content/read-archive.js';
import { hashOf } from '../model/inputs.js';
import { fontPaths, type Publication } from '../model/publication.js';
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

const KIND = 'notices';

/**
 * The records of the notices of an archive, in their order: those that the store has, and the others made anew, in as many
 * threads as that is worth. The key of a record is the hash of the file and its path, its place, the publication and the
 * archive's own fonts.
 */
export async function recordsOf(
  { folder, publication, issues, texts }: ArchiveTexts,
  threads: Threads,
  store: Store = NO_STORE,
): Promise<NoticeRecord[]> {
  if (publication === undefined) return [];
  const house = hashOf(houseParts(folder, publication));
  const places = placesOf(issues);
  const keyOf = ({ path, text }: NoticeFileText): string =>
    hashOf([house, path, places.get(path) ?? '', text]);
  const known = texts.map((file) => {
    const key = store === NO_STORE ? '' : keyOf(file);
    return { file, key, record: store.read(KIND, key) };
  });
  const missing = known.filter(({ record }) => record === undefined);
  const made = await threads(
    'recordNotices',
    missing.map(({ file: { path, text } }): NoticeToRecord => {
      return { path, text, place: places.get(path), folder, publication };
    }),
  );
  for (const [index, { key }] of missing.entries()) store.write(KIND, key, Buffer.from(made[index] ?? ''));
  let next = 0;
  return known.map(({ record }) => {
    const json = record === undefined ? (made[next++] ?? '') : Buffer.from(record).toString();
    return JSON.parse(json) as NoticeRecord;
  });
}

/** What all records follow from: what the publication lays down, and the fonts that it names. */
function* houseParts(folder: string, publication: Publication): Generator<string | Uint8Array> {
  yield JSON.stringify(publication);
  for (const path of fontPaths(publication)) {
    yield path;
    yield isOwnFile(folder, path) ? readFileSync(join(folder, path)) : '';
  }
}
