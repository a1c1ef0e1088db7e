import type { Archive } from '../model/archive.js';
import { formatDocumentNumber, parseDocumentNumber } from '../model/document-number.js';
import { groupBy } from '../model/group-by.js';
import { findMentions, type Mention } from '../model/mention.js';
import type { Notice } from '../model/notice.js';
import { noticesByTitle } from '../model/notices-by-title.js';
import { knownPrefixes } from '../model/publication.js';
import type { Change, FaultyEntry, UnreadClause } from './change.js';
import type { Target } from './changes-of.js';
import type { Fault } from './fault.js';
import { keyOfTitle, namedByTitleAlone, type TitledActs } from './titled-acts.js';
import { changesOfKnown } from './known-changes.js';
import { actHistory, type ActHistory } from './versions.js';
import { writtenChanges } from './written-changes.js';

/** Which acts of an archive others amend, and how they read on any day. */
export interface Law {
  readonly histories: ReadonlyMap<string, ActHistory>;
  readonly changes: readonly Change[];
  readonly unread: readonly UnreadClause[];
  /** Entries of `changes` in front matter that name nothing. */
  readonly faulty: readonly FaultyEntry[];
}

const laws = new WeakMap<Archive, Law>();

/** The law of an archive. An archive is never changed, so that it is made once; one in which nothing is amended pays nothing. */
export function lawOf(archive: Archive): Law {
  const known = laws.get(archive);
  if (known !== undefined) return known;
  const made = makeLaw(archive);
  laws.set(archive, made);
  return made;
}

function makeLaw(archive: Archive): Law {
  const amended = groupBy(
    archive.register.relations.filter(({ kind }) => kind === 'amends'),
    ({ from }) => from,
  );
  const amending = archive.notices.filter(
    (notice) => amended.has(notice) || notice.front.changes !== undefined,
  );
  const found = { changes: [] as Change[], unread: [] as UnreadClause[], faulty: [] as FaultyEntry[] };
  const sums = new Map<Notice, () => string | undefined>();
  const titles = noticesByTitle(archive.notices);
  found.unread.push(
    ...namedByTitleAlone(archive, titles, (notice) => amended.get(notice)?.map(({ to }) => to)),
  );
  for (const notice of amending) {
    const keys = [...new Set(amended.get(notice)?.map(({ to }) => to))];
    const read = readNotice(notice, keys, archive, titles);
    found.changes.push(...read.changes);
    found.unread.push(...read.unread);
    found.faulty.push(...read.faulty);
    sums.set(notice, read.sum);
  }
  return { histories: historiesOf(found, archive, sums), ...found };
}

function readNotice(notice: Notice, amended: readonly string[], archive: Archive, titles: TitledActs) {
  const { register } = archive;
  const prefixes = knownPrefixes(archive.publication);
  const targetOf = ({ title, number }: Pick<Mention, 'title' | 'number'>): Target => {
    const key =
      number === undefined ? keyOfTitle(title ?? '', notice, amended, titles) : formatDocumentNumber(number);
    return { key: key !== undefined && register.notices.has(key) ? key : undefined, title };
  };
  const keyOfDocument = (written: string): string | undefined => {
    const [mention] = findMentions(written, prefixes);
    const number = mention?.number ?? parseDocumentNumber(written);
    return targetOf({ number, title: mention?.title ?? written }).key;
  };
  const written = writtenChanges(notice, register, keyOfDocument);
  const { effective } = register.effect(notice);
  if (effective === undefined) return { ...written, unread: [], sum: () => undefined };
  const known = amended.filter((key) => register.notices.has(key)).map((key) => ({ key, title: undefined }));
  const reading = { notice, prefixes, effective, passed: written.clauses, amended: known, targetOf };
  const read = changesOfKnown(reading, archive.memory);
  // What the front matter says of changes is no part of the reading.
  const sum = notice.front.changes === undefined ? read.sum : () => undefined;
  return { ...read, changes: [...written.changes, ...read.changes], faulty: written.faulty, sum };
}

function historiesOf(
  { changes, unread }: Pick<Law, 'changes' | 'unread'>,
  archive: Archive,
  sums: ReadonlyMap<Notice, () => string | undefined>,
): ReadonlyMap<string, ActHistory> {
  const byTarget = groupBy(changes, ({ target }) => target);
  const keys = new Set([...byTarget.keys(), ...unread.flatMap(({ targets }) => targets)]);
  const histories = new Map<string, ActHistory>();
  for (const key of keys) {
    const notice = archive.register.notices.get(key);
    if (notice === undefined) continue;
    const own = unread.filter(({ targets }) => targets.includes(key));
    const said = { key, notice, changes: byTarget.get(key) ?? [], unread: own };
    histories.set(
      key,
      // Who names the act by its title alone was not read: that follows from what is said of it.
      actHistory(said, archive, (amending) => (sums.has(amending) ? sums.get(amending)?.() : '')),
    );
  }
  return histories;
}

/** The history of a notice of the archive; of one that nobody amends, its only version. */
export function historyOf(archive: Archive, key: string): ActHistory | undefined {
  const known = lawOf(archive).histories.get(key);
  const notice = archive.register.notices.get(key);
  if (known !== undefined || notice === undefined) return known;
  return actHistory({ key, notice, changes: [], unread: [] }, archive, () => undefined);
}

/** A fault of a change, and whether all before it was read: where it was not, the fault may be none. */
export interface ChangeFault extends Fault {
  readonly change: Change;
  readonly history: ActHistory;
  readonly isSure: boolean;
}

/** What does not fit in the changes of an archive, in the order of acts and days. */
export function faultsIn({ histories }: Law): ChangeFault[] {
  return [...histories.values()].flatMap((history) =>
    history.versions.flatMap(({ applied, changes, unread }, index) => {
      const isSure = unread.length === 0 && history.versions[index - 1]?.isSure === true;
      return (applied?.faults ?? []).flatMap((fault) => {
        const change = changes.find((each) => each === fault.amendment);
        return change === undefined ? [] : [{ ...fault, change, history, isSure }];
      });
    }),
  );
}
