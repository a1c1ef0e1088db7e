import type { KnownFacts } from '../model/fact.js';
import { hashOf } from '../model/inputs.js';
import type { NoticeRecord } from './record-notice.js';

/** A notice's record as it comes back from its bytes. */
export interface KnownRecord extends Omit<NoticeRecord, 'facts'> {
  readonly facts: KnownFacts;
}

/** A record with the bytes that its facts are read from. */
export interface StoredRecord extends KnownRecord {
  readonly bytes: Uint8Array;
}

// What rules over the archive do not know of a notice from another run: these facts stand last.
const OF_ITSELF: ReadonlySet<string> = new Set(['published-sha256', 'violations']);

// A line of JSON for all that is no fact; then one for each fact, after its name. No name has a tab, and no JSON a line break.
const [LINE, TAB] = ['\n', '\t'] as const;

/** A record as bytes: so it is kept in a store, and so a thread hands it back. */
export function recordBytes({ facts, ...head }: NoticeRecord): Uint8Array {
  const isLast = (name: string): number => Number(OF_ITSELF.has(name));
  // In one order, whoever has asked for which first.
  const lines = Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => isLast(one) - isLast(other) || (one < other ? -1 : 1))
    .map(([name, value]) => `${name}${TAB}${JSON.stringify(value)}${LINE}`);
  return new TextEncoder().encode(`${JSON.stringify(head)}${LINE}${lines.join('')}`);
}

/** A hash of what notices say to others, by the paths of their files and their records, and of all else that these follow from (`house`). */
export function outwardSum(
  house: string,
  records: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): string {
  return hashOf([house, ...records.flatMap(({ path, bytes }) => [path, outwardBytes(bytes)])]);
}

/** What of a record others may ask. */
function outwardBytes(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = Array.from(OF_ITSELF, (name) => text.indexOf(`${LINE}${name}${TAB}`)).filter((at) => at >= 0);
  return bytes.subarray(0, Math.min(bytes.length, ...ends));
}

/**
 * The record in such bytes. Its facts stay bytes until they are asked for, and again afterwards: they take a fifth of the
 * memory, which counts where an archive has 30,000 notices.
 */
export function recordIn(bytes: Uint8Array): StoredRecord {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const valueAt = (start: number): unknown =>
    JSON.parse(text.toString('utf8', start, text.indexOf(LINE, start)));
  return {
    ...(valueAt(0) as Omit<NoticeRecord, 'facts'>),
    bytes,
    facts: (name) => {
      const opening = `${LINE}${name}${TAB}`;
      const line = text.indexOf(opening);
      return line < 0 ? undefined : valueAt(line + Buffer.byteLength(opening));
    },
  };
}

/** The same with all of its facts at hand, for who asks them again and again. */
export function wholeRecordIn(bytes: Uint8Array): NoticeRecord {
  const [head = '', ...lines] = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('utf8')
    .trimEnd()
    .split(LINE);
  const facts = lines.map((line): [string, unknown] => {
    const tab = line.indexOf(TAB);
    return [line.slice(0, tab), JSON.parse(line.slice(tab + 1))];
  });
  return { ...(JSON.parse(head) as Omit<NoticeRecord, 'facts'>), facts: Object.fromEntries(facts) };
}
