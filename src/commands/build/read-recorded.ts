import { houseKey, NOTICE_RECORDS, recordKey } from '../../check/record-key.js';
import { askAll, type NoticeRecord } from '../../check/record-notice.js';
import { archiveOfNotices, recordedNotice } from '../../check/recorded-archive.js';
import { opened, openNotice, readTexts, type OpenedFile } from '../../content/open-archive.js';
import type { ParsedNotice } from '../../content/parse.js';
import { archiveOf, noticeText, placesOf, type ReadArchive } from '../../content/read-archive.js';
import { factsOf } from '../../model/fact.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { knownPrefixes } from '../../model/publication.js';
import { refuseNoFolder } from '../check-archive.js';
import type { Threads } from '../threads.js';

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

/**
 * Reads an archive by the records that `memory` has of its notices. Those without one are parsed in as many threads as that
 * is worth, and have their trees, since a build makes something of them.
 *
 * @throws UsageError where the folder is not there.
 */
export async function readRecorded(folder: string, threads: Threads, memory: Memory): Promise<Reading> {
  refuseNoFolder(folder);
  const texts = readTexts(folder);
  const { publication } = texts;
  if (publication === undefined) return { read: archiveOf(opened(texts, []), []), keep: () => undefined };
  const house = houseKey(folder, publication);
  const prefixes = knownPrefixes(publication);
  const places = placesOf(texts.issues);
  const missing: Parsed[] = [];
  const known = texts.texts.map((text) => {
    const key = recordKey(text, places.get(text.path), house);
    const record = memory.recall(NOTICE_RECORDS, key) as NoticeRecord | undefined;
    if (record !== undefined) return recordedNotice(text, record, prefixes);
    const unknown: Parsed = { key, file: openNotice(text) };
    missing.push(unknown);
    return unknown;
  });
  await parseAll(missing, prefixes, threads);
  const read = archiveOfNotices(
    texts,
    known.map((each) => ('key' in each ? { file: each.file, read: each.parsed } : each)),
  );
  return {
    read,
    keep: () => {
      // Nobody would be asked in vain: to ask a notice takes as long as to check it.
      if (memory !== NO_MEMORY) keepRecords(missing, read, memory);
    },
  };
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

function keepRecords(missing: readonly Parsed[], { archive }: ReadArchive, memory: Memory): void {
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
    memory.keep(NOTICE_RECORDS, key, record);
  }
}
