import { NOTICE_RECORDS, recordKey } from '../check/record-key.js';
import { recordBytes, wholeRecordIn } from '../check/record-bytes.js';
import { recordNotice } from '../check/record-notice.js';
import { recordedNotice, type RecordedNotice } from '../check/recorded-archive.js';
import type { House } from '../check/rule.js';
import type { NoticeFileText } from '../content/notice-files.js';
import { openNotice } from '../content/open-archive.js';
import { parse } from '../content/parse.js';
import { noticeText } from '../content/read-archive.js';
import { knownPrefixes } from '../model/publication.js';
import { NO_STORE, type Store } from '../store/store.js';

/** What a notice's reading follows from beside its file. */
export interface DeskHouse extends House {
  /** The hash of all of it (`houseKey`). */
  readonly key: string;
  /** Whether it is as the disk has it: what was found under one that is being typed is kept in no store. */
  readonly isSaved: boolean;
}

/**
 * The notices of a desk, each read once for its text, its place and the house. One that nobody edits is known by its record,
 * from the store or made and kept there, and its tree is let go; one that is being edited is parsed, unless the store
 * knows it.
 */
export interface DeskNotices {
  /** A notice's file in an archive; `place` is its address in an issue. */
  readonly at: (
    file: NoticeFileText,
    place: string | undefined,
    house: DeskHouse,
    isEdited: boolean,
  ) => RecordedNotice;
  /** Brings to the disk what the store holds back, once it is much. */
  readonly keepMuch: () => void;
  /** Brings all of it to the disk. */
  readonly keep: () => void;
}

interface Known {
  readonly text: string;
  readonly place: string | undefined;
  readonly house: string;
  readonly isEdited: boolean;
  readonly notice: RecordedNotice;
}

// As many are worth the writing anew of the store's packs.
const MUCH = 100;

export function createDeskNotices(store: Store): DeskNotices {
  const known = new Map<string, Known>();
  let heldBack = 0;
  const keep = (): void => {
    if (heldBack > 0) store.close();
    heldBack = 0;
  };
  return {
    at: (file, place, house, isEdited) => {
      const before = known.get(file.path);
      const isSame = before?.text === file.text && before.place === place && before.house === house.key;
      // Of one that is no longer edited the tree is let go.
      if (isSame && before.isEdited === isEdited) return before.notice;
      const notice = isSame && isEdited ? before.notice : made(file, place, house, isEdited);
      known.set(file.path, { text: file.text, place, house: house.key, isEdited, notice });
      return notice;
    },
    keepMuch: () => {
      if (heldBack >= MUCH) keep();
    },
    keep,
  };

  function made(
    file: NoticeFileText,
    place: string | undefined,
    house: DeskHouse,
    isEdited: boolean,
  ): RecordedNotice {
    const prefixes = knownPrefixes(house.publication);
    const key = store === NO_STORE ? '' : recordKey(file, place, house.key);
    const kept = store.read(NOTICE_RECORDS, key);
    if (kept !== undefined) return recordedNotice(file, wholeRecordIn(kept), prefixes);
    if (isEdited) return parsedNotice(file, prefixes);
    // What comes out of the store must be no other than this; as bytes it holds nothing of the tree.
    const bytes = recordBytes(recordNotice(file, place, house));
    if (house.isSaved) {
      store.write(NOTICE_RECORDS, key, bytes);
      heldBack++;
    }
    return recordedNotice(file, wholeRecordIn(bytes), prefixes);
  }
}

/** A notice that was parsed, of which nothing is known yet but what its tree says. */
function parsedNotice(text: NoticeFileText, prefixes: readonly string[]): RecordedNotice {
  const file = openNotice(text);
  return { file, read: file.notice && parse(noticeText(file.notice, prefixes)) };
}
