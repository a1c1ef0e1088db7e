import type { ArchiveTexts } from '../content/open-archive.js';
import { placesOf } from '../content/read-archive.js';
import { recordNotice, type NoticeRecord } from './record-notice.js';
import type { House } from './rule.js';

/** The records of an archive's notices, in their order. */
export type Recorder = (texts: ArchiveTexts, house: House | undefined) => NoticeRecord[];

interface Known extends Pick<House, 'typefaces'> {
  readonly text: string;
  readonly place: string | undefined;
  readonly publication: string;
  readonly record: NoticeRecord;
}

/** A recorder for a process that checks again and again: it keeps the last record of each file, and reads what was edited. */
export function createRecorder(): Recorder {
  const known = new Map<string, Known>();
  return ({ texts, issues }, house) => {
    if (house === undefined) return [];
    const publication = JSON.stringify(house.publication);
    const { typefaces } = house;
    const places = placesOf(issues);
    return texts.map(({ path, text }) => {
      const place = places.get(path);
      const before = known.get(path);
      const isSame =
        before?.text === text &&
        before.place === place &&
        before.publication === publication &&
        before.typefaces === typefaces;
      if (isSame) return before.record;
      const record = recordNotice({ path, text }, place, house);
      known.set(path, { text, place, publication, typefaces, record });
      return record;
    });
  };
}
