import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoticeFileText } from '../content/notice-files.js';
import { isOwnFile } from '../content/own-file.js';
import { hashOf } from '../model/inputs.js';
import { fontPaths, type Publication } from '../model/publication.js';

/** Under what the records of notices stand in a store. */
export const NOTICE_RECORDS = 'notices';

/** A hash of all that the records of an archive's notices follow from beside them: the publication, and the fonts that it names. */
export function houseKey(folder: string, publication: Publication): string {
  return hashOf(houseParts(folder, publication));
}

/** The key of a notice's record in a store: `house` is that of `houseKey`, `place` its address in an issue. */
export function recordKey(file: NoticeFileText, place: string | undefined, house: string): string {
  return keyOfHash(file.path, file.sha256, place, house);
}

/** The same, where the hash of the file's text (`hashOf`) is known. */
export function keyOfHash(path: string, sha256: string, place: string | undefined, house: string): string {
  return hashOf([house, path, place ?? '', sha256]);
}

function* houseParts(folder: string, publication: Publication): Generator<string | Uint8Array> {
  yield JSON.stringify(publication);
  for (const path of fontPaths(publication)) {
    yield path;
    yield isOwnFile(folder, path) ? readFileSync(join(folder, path)) : '';
  }
}
