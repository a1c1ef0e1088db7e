import { compareDates } from '../model/date.js';
import type { Notice } from '../model/notice.js';
import { changesOf, type ReadChanges, type Reading, type Target } from './changes-of.js';

type Named = Parameters<Reading['targetOf']>[0];

/** A reading of a notice's clauses: what was given, what it asked, with the keys that were answered, and what it found. */
interface LastReading {
  readonly given: Pick<Reading, 'effective' | 'amended' | 'prefixes'>;
  readonly asked: readonly { readonly named: Named; readonly key: string | undefined }[];
  readonly read: ReadChanges;
}

const lastReadings = new WeakMap<Notice, LastReading>();

/**
 * What `changesOf` reads. An archive that is edited is another one each time, of which nearly all notices are the same: their
 * clauses are read again only where something that the last reading asked is answered otherwise.
 */
export function changesOfKnown(reading: Reading): ReadChanges {
  const { notice, effective, amended, prefixes, passed } = reading;
  const last = lastReadings.get(notice);
  if (passed.size === 0 && last !== undefined && isAnsweredSo(last, reading)) return last.read;
  const asked: { named: Named; key: string | undefined }[] = [];
  const targetOf = (named: Named): Target => {
    const target = reading.targetOf(named);
    asked.push({ named, key: target.key });
    return target;
  };
  const read = changesOf({ ...reading, targetOf });
  // Clauses that front matter speaks for are told by objects that each archive makes anew.
  if (passed.size === 0) lastReadings.set(notice, { given: { effective, amended, prefixes }, asked, read });
  return read;
}

function isAnsweredSo({ given, asked }: LastReading, reading: Reading): boolean {
  return (
    compareDates(given.effective, reading.effective) === 0 &&
    keysOf(given.amended) === keysOf(reading.amended) &&
    given.prefixes.join(' ') === reading.prefixes.join(' ') &&
    asked.every(({ named, key }) => reading.targetOf(named).key === key)
  );
}

function keysOf(targets: readonly Target[]): string {
  return targets.map(({ key }) => key).join(' ');
}
