import type { Archive } from '../model/archive.js';
import { compareDates, type CivilDate } from '../model/date.js';
import { formatDocumentNumber, parseDocumentNumber } from '../model/document-number.js';
import { groupBy } from '../model/group-by.js';
import { findMentions, type Mention } from '../model/mention.js';
import type { Notice, WrittenCorrection } from '../model/notice.js';
import { knownPrefixes } from '../model/publication.js';
import { actText } from './act-text.js';
import { apply, type Applied } from './apply.js';
import type { Change, FaultyEntry, UnreadClause } from './change.js';
import type { Target } from './changes-of.js';
import type { Fault } from './fault.js';
import type { Provision } from './provision.js';
import { keyOfTitle, namedByTitleAlone, titledActs, type TitledActs } from './titled-acts.js';
import { changesOfKnown } from './known-changes.js';
import { writtenChanges } from './written-changes.js';

/** An act from a day on, until its next version. */
export interface Version {
  /** The day from which it reads so; undefined where nobody knows when the act began to hold. */
  readonly from: CivilDate | undefined;
  readonly act: Provision;
  /** What has made it of the version before; none for the act as it was published. */
  readonly changes: readonly Change[];
  readonly applied: Applied | undefined;
  /** Clauses of that day that change it in words that are not understood: it may read otherwise. */
  readonly unread: readonly UnreadClause[];
  /** Whether this version and those before it are made of clauses that were all read, and fit. */
  readonly isSure: boolean;
}

/** An act of the archive that others amend, as it read from day to day. */
export interface ActHistory {
  readonly key: string;
  readonly notice: Notice;
  /** In order of their days, the act as it was published first. */
  readonly versions: readonly Version[];
}

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
  const titles = titledActs(archive.notices);
  found.unread.push(
    ...namedByTitleAlone(archive, titles, (notice) => amended.get(notice)?.map(({ to }) => to)),
  );
  for (const notice of amending) {
    const keys = [...new Set(amended.get(notice)?.map(({ to }) => to))];
    const read = readNotice(notice, keys, archive, titles);
    found.changes.push(...read.changes);
    found.unread.push(...read.unread);
    found.faulty.push(...read.faulty);
  }
  return { histories: historiesOf(found.changes, found.unread, archive), ...found };
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
  if (effective === undefined) return { ...written, unread: [] };
  const known = amended.filter((key) => register.notices.has(key)).map((key) => ({ key, title: undefined }));
  const reading = { notice, prefixes, effective, passed: written.clauses, amended: known, targetOf };
  const read = changesOfKnown(reading, archive.memory);
  return { ...read, changes: [...written.changes, ...read.changes], faulty: written.faulty };
}

function historiesOf(
  changes: readonly Change[],
  unread: readonly UnreadClause[],
  archive: Archive,
): ReadonlyMap<string, ActHistory> {
  const byTarget = groupBy(changes, ({ target }) => target);
  const keys = new Set([...byTarget.keys(), ...unread.flatMap(({ targets }) => targets)]);
  const histories = new Map<string, ActHistory>();
  for (const key of keys) {
    const notice = archive.register.notices.get(key);
    if (notice === undefined) continue;
    const own = unread.filter(({ targets }) => targets.includes(key));
    const versions = versionsOf(notice, byTarget.get(key) ?? [], own, archive);
    histories.set(key, { key, notice, versions });
  }
  return histories;
}

/** All that the versions of an act are made of. */
interface VersionParts {
  readonly from: CivilDate | undefined;
  readonly first: Provision;
  readonly changes: readonly Change[];
  readonly unread: readonly UnreadClause[];
}

const lastVersions = new WeakMap<Notice, { readonly parts: VersionParts; readonly versions: Version[] }>();

/** The versions of an act, which are made again only where something that they are made of is another than in the archive before. */
function versionsOf(
  notice: Notice,
  changes: readonly Change[],
  unread: readonly UnreadClause[],
  archive: Archive,
): Version[] {
  const from = archive.register.effect(notice).effective;
  const parts = { from, first: publishedText(notice, archive), changes, unread };
  const last = lastVersions.get(notice);
  if (last !== undefined && areSame(last.parts, parts)) return last.versions;
  const versions = madeVersions(parts);
  lastVersions.set(notice, { parts, versions });
  return versions;
}

function areSame(one: VersionParts, other: VersionParts): boolean {
  return (
    isSameDay(one.from, other.from) &&
    one.first === other.first &&
    isSameList(one.changes, other.changes) &&
    isSameList(one.unread, other.unread)
  );
}

function isSameDay(one: CivilDate | undefined, other: CivilDate | undefined): boolean {
  return one === undefined || other === undefined ? one === other : compareDates(one, other) === 0;
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

function madeVersions({ from, first, changes, unread }: VersionParts): Version[] {
  const events = [
    ...changes.map((change) => ({ day: change.effective, change, clause: undefined })),
    ...unread.map((clause) => ({ day: clause.effective, change: undefined, clause })),
  ];
  const days = Array.from(
    groupBy(events, ({ day: { year, month, day } }) => `${year}-${month}-${day}`).values(),
  );
  days.sort(([a], [b]) => (a === undefined || b === undefined ? 0 : compareDates(a.day, b.day)));
  const versions: Version[] = [
    { from, act: first, changes: [], applied: undefined, unread: [], isSure: true },
  ];
  for (const events of days) {
    const before = versions.at(-1);
    const own = events.flatMap(({ change }) => change ?? []);
    const applied = apply(before?.act ?? first, own);
    const clauses = events.flatMap(({ clause }) => clause ?? []);
    const isSure = before?.isSure === true && clauses.length === 0 && applied.faults.length === 0;
    versions.push({ from: events[0]?.day, act: applied.act, changes: own, applied, unread: clauses, isSure });
  }
  return versions;
}

interface Published {
  readonly corrections: readonly WrittenCorrection[];
  readonly act: Provision;
}

const published = new WeakMap<Notice, Published>();

/**
 * The act as it should have been published, with the right words of what corrigenda have corrected in it. It is read once,
 * however often its archive changes around it.
 */
function publishedText(notice: Notice, { corrections }: Archive): Provision {
  const own = corrections.filter(({ to }) => to === notice);
  const known = published.get(notice);
  const written = own.map((correction) => correction.written);
  if (known !== undefined && isSameList(known.corrections, written)) return known.act;
  const act = actText(notice, (prose) =>
    own
      .filter((correction) => correction.prose === prose)
      .reduce((text, { written: { wrong, right } }) => text.replace(wrong, () => right), prose.text),
  );
  published.set(notice, { corrections: written, act });
  return act;
}

/** The history of a notice of the archive; of one that nobody amends, its only version. */
export function historyOf(archive: Archive, key: string): ActHistory | undefined {
  const known = lawOf(archive).histories.get(key);
  const notice = archive.register.notices.get(key);
  if (known !== undefined || notice === undefined) return known;
  return { key, notice, versions: versionsOf(notice, [], [], archive) };
}

/** How an act reads on a day: the last version that has begun by then; the first where none has. */
export function versionOn({ versions }: ActHistory, day: CivilDate): Version | undefined {
  return versions.findLast(
    ({ from }, index) => index === 0 || (from !== undefined && compareDates(from, day) <= 0),
  );
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
