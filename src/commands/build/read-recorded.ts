import { setFlagsFromString } from 'node:v8';
import { outwardSum, recordBytes, recordIn } from '../../check/record-bytes.js';
import { houseKey, keyOfHash, NOTICE_RECORDS, recordKey } from '../../check/record-key.js';
import { askAll, type NoticeRecord } from '../../check/record-notice.js';
import { archiveOfNotices, recordedNotice } from '../../check/recorded-archive.js';
import { opened, openNotice, readHashes, readTexts, type OpenedFile } from '../../content/open-archive.js';
import { fixedText } from '../../content/notice-files.js';
import type { ParsedNotice } from '../../content/parse.js';
import { archiveOf, noticeText, placesOf, type ReadArchive } from '../../content/read-archive.js';
import { keepDigest } from '../../edition/compose.js';
import { factsOf } from '../../model/fact.js';
import { lazy } from '../../model/lazy.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { knownPrefixes } from '../../model/publication.js';
import { lazySource } from '../../model/source.js';
import { refuseNoFolder } from '../check-archive.js';
import type { NoticeToRecord } from '../notice-records.js';
import type { Threads } from '../threads.js';
import { keepTree, treesIn } from './packed-trees.js';

/** An archive that was read for a build. */
export interface Reading {
  readonly read: ReadArchive;
  /** Keeps the records of those notices that were parsed, once the archive is checked: by then they were asked for most of it. */
  readonly keep: () => void;
}

/** A notice that has no record: its file, and what was parsed of it. */
interface Parsed {
  readonly key: string;
  readonly file: OpenedFile;
  parsed?: ParsedNotice | undefined;
}

// So many trees take tens of megabytes at once. Where there are more they are packed until something is made of each, so that
// an archive of any length takes little memory.
const MOST_TREES = 100;
// By itself V8 lets several times as much be thrown away as is held before it collects that, in each thread. A build of few
// notices ends before that matters, and would take longer.
const COLLECT_SOON = '--heap-growing-percent=40';

/**
 * Reads an archive by the records that `memory` has of its notices. Those without one are recorded in as many threads as that
 * is worth; where they are few they are parsed, and have their trees, since a build makes something of them.
 *
 * @throws UsageError where the folder is not there.
 */
export async function readRecorded(folder: string, threads: Threads, memory: Memory): Promise<Reading> {
  refuseNoFolder(folder);
  // Nobody asks for the text of a notice of which all is kept; what is made of an edited one would stand beside what was made of
  // the one before.
  const texts = memory === NO_MEMORY ? readTexts(folder) : readHashes(folder, memory, fixedText);
  const { publication } = texts;
  if (publication === undefined) return { read: archiveOf(opened(texts, []), []), keep: () => undefined };
  const house = houseKey(folder, publication);
  const prefixes = knownPrefixes(publication);
  const places = placesOf(texts.issues);
  const recorded = texts.texts.map((text) => {
    const key = recordKey(text, places.get(text.path), house);
    return { text, key, bytes: memory.recall(NOTICE_RECORDS, key) as Uint8Array | undefined };
  });
  const asked = new Set<string>();
  const trees = treesIn(memory);
  const unknown = recorded.filter(({ bytes }) => bytes === undefined).map(({ text: { path } }) => path);
  const toRecord = unknown.map((path) => ({ path, place: places.get(path), folder, publication }));
  const added = await recordWhereMany(toRecord, house, threads, memory);
  const missing: Parsed[] = [];
  const known = recorded.map(({ text, key, bytes = added.get(key) }) => {
    if (bytes !== undefined) return recordedNotice(text, recordIn(bytes), prefixes, trees, asked);
    const each: Parsed = { key, file: witnessed(openNotice(text), asked) };
    missing.push(each);
    return each;
  });
  await parseAll(missing, prefixes, threads);
  const made = lazy(() => recordsOfParsed(missing, read, asked));
  const records = () =>
    recorded.map(({ text: { path }, key, bytes }) => {
      return { path, bytes: bytes ?? added.get(key) ?? made().get(key) ?? new Uint8Array() };
    });
  const notices = known.map((each) =>
    'key' in each ? { file: each.file, read: each.parsed && { ...each.parsed, asked } } : each,
  );
  const read: ReadArchive = archiveOfNotices(texts, notices, {
    sum: () => outwardSum(house, records()),
    asked,
  });
  // What was asked so far was asked in reading.
  asked.clear();
  return {
    read,
    keep: () => {
      // Nobody would be asked in vain: to ask a notice takes as long as to check it.
      if (memory !== NO_MEMORY) for (const [key, bytes] of made()) memory.keep(NOTICE_RECORDS, key, bytes);
    },
  };
}

/** A file that was opened, of whose notice `asked` takes up the path where its text is asked for. */
function witnessed({ notice, findings }: OpenedFile, asked: Set<string>): OpenedFile {
  if (notice === undefined) return { notice, findings };
  const { source } = notice;
  return { notice: { ...notice, source: lazySource(source, () => source, asked) }, findings };
}

/**
 * Records notices, where they are too many to hold their trees, and keeps records, digests and packed trees. Gives the records
 * by their keys; that of a file that was edited meanwhile has another.
 */
async function recordWhereMany(
  files: readonly NoticeToRecord[],
  house: string,
  threads: Threads,
  memory: Memory,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (memory === NO_MEMORY || files.length <= MOST_TREES) return new Map();
  setFlagsFromString(COLLECT_SOON);
  const records = new Map<string, Uint8Array>();
  await threads('recordForBuild', files, (made, first) => {
    for (const [at, { sha256, bytes, digest, tree }] of made.entries()) {
      const { path, place } = files[first + at] ?? { path: '', place: undefined };
      const key = keyOfHash(path, sha256, place, house);
      records.set(key, bytes);
      memory.keep(NOTICE_RECORDS, key, bytes);
      if (tree !== undefined) keepTree(tree, memory);
      if (digest !== undefined) keepDigest(digest, memory);
    }
  });
  return records;
}

async function parseAll(
  missing: readonly Parsed[],
  prefixes: readonly string[],
  threads: Threads,
): Promise<void> {
  const whole = missing.flatMap((each) => {
    const { notice } = each.file;
    return notice === undefined ? [] : [{ each, text: noticeText(notice, prefixes) }];
  });
  const parsed = await threads(
    'parseNotices',
    whole.map(({ text }) => text),
  );
  for (const [index, { each }] of whole.entries()) each.parsed = parsed[index];
}

/** The records of notices that were parsed, as bytes, by their keys. What is asked of them for that is none of what others ask. */
function recordsOfParsed(
  missing: readonly Parsed[],
  { archive }: ReadArchive,
  asked: Set<string>,
): ReadonlyMap<string, Uint8Array> {
  const before = new Set(asked);
  const records = new Map<string, Uint8Array>();
  for (const { key, file, parsed } of missing) {
    const notice = archive?.noticeAt.get(file.notice?.path ?? '');
    if (archive === undefined || notice === undefined || file.notice === undefined || parsed === undefined)
      continue;
    askAll(notice, archive);
    const record: NoticeRecord = {
      front: file.notice.front,
      bodyOffset: file.notice.bodyOffset,
      openingFindings: file.findings,
      parsingFindings: parsed.findings,
      facts: factsOf(notice),
    };
    records.set(key, recordBytes(record));
    const { path } = file.notice;
    if (!before.has(path)) asked.delete(path);
  }
  return records;
}
