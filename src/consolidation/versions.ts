import type { Archive } from '../model/archive.js';
import type { Correction } from '../model/corrigendum.js';
import { compareDates, type CivilDate } from '../model/date.js';
import { groupBy } from '../model/group-by.js';
import { hashOf } from '../model/inputs.js';
import { lazy } from '../model/lazy.js';
import type { Notice, WrittenCorrection } from '../model/notice.js';
import { knownPrefixes } from '../model/publication.js';
import { actText } from './act-text.js';
import { apply, type Applied } from './apply.js';
import type { Change, UnreadClause } from './change.js';
import type { Provision } from './provision.js';

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
  /** Who amends it, each once. */
  readonly by: readonly Notice[];
  /** In order of their days, the act as it was published first. They are made when they are asked for. */
  readonly versions: readonly Version[];
  /** A hash of all that they follow from; undefined where that is not known without making them. */
  readonly sum: string | undefined;
}

/** What an act of an archive has become by what others say of it. */
export interface SaidOfAct {
  readonly key: string;
  readonly notice: Notice;
  readonly changes: readonly Change[];
  readonly unread: readonly UnreadClause[];
}

/**
 * The history of an act, whose versions are made when they are asked for.
 *
 * @param sumOf A hash of all that the changes of an amending notice follow from; undefined where it is not known.
 */
export function actHistory(
  said: SaidOfAct,
  archive: Archive,
  sumOf: (amending: Notice) => string | undefined,
): ActHistory {
  const { key, notice, changes, unread } = said;
  const versions = lazy(() => versionsOf(notice, changes, unread, archive));
  const by = [...new Set([...changes, ...unread].map(({ from }) => from))];
  return {
    key,
    notice,
    by,
    get versions() {
      return versions();
    },
    get sum() {
      return sumOfVersions(said, archive, by.map(sumOf));
    },
  };
}

function sumOfVersions(
  { notice, changes, unread }: SaidOfAct,
  archive: Archive,
  ofReadings: readonly (string | undefined)[],
): string | undefined {
  const known = ofReadings.filter((sum) => sum !== undefined);
  if (known.length < ofReadings.length) return undefined;
  const { path, sha256 } = notice.source;
  return hashOf([
    path,
    sha256,
    ...known,
    JSON.stringify([
      knownPrefixes(archive.publication),
      archive.register.effect(notice).effective,
      correctionsIn(notice, archive).map(({ written, run, offset }) => [written, run, offset]),
      changes.map(({ from, place, effective }) => [from.source.path, place, effective]),
      unread.map((clause) => ({ ...clause, from: clause.from.source.path })),
    ]),
  ]);
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
function publishedText(notice: Notice, archive: Archive): Provision {
  const own = correctionsIn(notice, archive);
  const known = published.get(notice);
  const written = own.map((correction) => correction.written);
  if (known !== undefined && isSameList(known.corrections, written)) return known.act;
  const ofRun = groupBy(own, ({ run }) => notice.proses[run]);
  const act = actText(notice, (prose) =>
    (ofRun.get(prose) ?? []).reduce(
      (text, { written: { wrong, right } }) => text.replace(wrong, () => right),
      prose.text,
    ),
  );
  published.set(notice, { corrections: written, act });
  return act;
}

function correctionsIn(notice: Notice, { corrections }: Archive): readonly Correction[] {
  return corrections.filter(({ to }) => to === notice);
}

/** How an act reads on a day: the last version that has begun by then; the first where none has. */
export function versionOn({ versions }: ActHistory, day: CivilDate): Version | undefined {
  return versions.findLast(
    ({ from }, index) => index === 0 || (from !== undefined && compareDates(from, day) <= 0),
  );
}
