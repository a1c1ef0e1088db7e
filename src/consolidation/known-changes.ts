import { hashOf } from '../model/inputs.js';
import { NO_MEMORY, type Memory } from '../model/memory.js';
import type { Notice } from '../model/notice.js';
import { changesOf, type ReadChanges, type Reading, type Target } from './changes-of.js';

type Named = Parameters<Reading['targetOf']>[0];

/** A reading of a notice's clauses: what it asked, with the keys that were answered, and what it found. */
interface LastReading {
  readonly asked: readonly { readonly named: Named; readonly key: string | undefined }[];
  readonly read: ReadChanges;
}

/** The same as it is kept: without the notice, which is another object in each run. */
interface KeptReading extends Pick<LastReading, 'asked'> {
  readonly read: { readonly [Kind in keyof ReadChanges]: readonly Without<ReadChanges[Kind][number]>[] };
}

type Without<Told> = Omit<Told, 'from'> & { readonly from: undefined };

const KIND = 'changes';
const lastReadings = new WeakMap<Notice, LastReading & { readonly given: string }>();

/**
 * What `changesOf` reads. An archive that is edited is another one each time, of which nearly all notices are the same: their
 * clauses are read again only where something that the last reading asked is answered otherwise, be it the last of this
 * process or, by `memory`, of an earlier one.
 */
export function changesOfKnown(reading: Reading, memory: Memory = NO_MEMORY): KnownChanges {
  // Clauses that front matter speaks for are told by objects that each archive makes anew.
  if (reading.passed.size > 0) return { ...changesOf(reading), sum: () => undefined };
  const { notice } = reading;
  const given = givenTo(reading);
  const last = lastReadings.get(notice);
  if (last?.given === given && isAnsweredSo(last, reading)) return known(last, given);
  const made = keptReading(reading, given, memory) ?? newReading(reading, given, memory);
  lastReadings.set(notice, { ...made, given });
  return known(made, given);
}

/** What a notice's clauses say. */
export interface KnownChanges extends ReadChanges {
  /** A hash of all that it follows from; undefined where that has no name. */
  readonly sum: () => string | undefined;
}

function known({ asked, read }: LastReading, given: string): KnownChanges {
  return { ...read, sum: () => hashOf([given, JSON.stringify(asked)]) };
}

/** All that a reading follows from, but for what it asks. */
function givenTo({ notice: { source }, effective, amended, prefixes }: Reading): string {
  return hashOf([JSON.stringify([source.path, source.sha256, effective, keysOf(amended), prefixes])]);
}

function keptReading(reading: Reading, given: string, { recall }: Memory): LastReading | undefined {
  const kept = recall(KIND, given) as KeptReading | undefined;
  if (kept === undefined || !isAnsweredSo(kept, reading)) return undefined;
  const from = reading.notice;
  return {
    asked: kept.asked,
    read: {
      changes: kept.read.changes.map((change) => ({ ...change, from })),
      unread: kept.read.unread.map((clause) => ({ ...clause, from })),
    },
  };
}

function newReading(reading: Reading, given: string, { keep }: Memory): LastReading {
  const asked: { named: Named; key: string | undefined }[] = [];
  const targetOf = ({ title, number }: Named): Target => {
    const target = reading.targetOf({ title, number });
    asked.push({ named: { title, number }, key: target.key });
    return target;
  };
  const read = changesOf({ ...reading, targetOf });
  const changes = read.changes.map((change) => ({ ...change, from: undefined }));
  const unread = read.unread.map((clause) => ({ ...clause, from: undefined }));
  keep(KIND, given, { asked, read: { changes, unread } } satisfies KeptReading);
  return { asked, read };
}

function isAnsweredSo({ asked }: Pick<LastReading, 'asked'>, reading: Reading): boolean {
  return asked.every(({ named, key }) => reading.targetOf(named).key === key);
}

function keysOf(targets: readonly Target[]): string[] {
  return targets.map(({ key }) => key ?? '');
}
