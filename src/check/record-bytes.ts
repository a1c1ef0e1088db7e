import type { KnownFacts } from '../model/fact.js';
import type { NoticeRecord } from './record-notice.js';

/** A notice's record as it comes back from its bytes. */
export interface KnownRecord extends Omit<NoticeRecord, 'facts'> {
  readonly facts: KnownFacts;
}

// A line of JSON for all that is no fact; then one for each fact, after its name. No name has a tab, and no JSON a line break.
const [LINE, TAB] = ['\n', '\t'] as const;

/** A record as bytes: so it is kept in a store, and so a thread hands it back. */
export function recordBytes({ facts, ...head }: NoticeRecord): Uint8Array {
  const lines = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}${TAB}${JSON.stringify(value)}${LINE}`],
  );
  return new TextEncoder().encode(`${JSON.stringify(head)}${LINE}${lines.join('')}`);
}

/**
 * The record in such bytes. Its facts stay bytes until they are asked for, and again afterwards: they take a fifth of the
 * memory, which counts where an archive has 30,000 notices.
 */
export function recordIn(bytes: Uint8Array): KnownRecord {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const valueAt = (start: number): unknown =>
    JSON.parse(text.toString('utf8', start, text.indexOf(LINE, start)));
  return {
    ...(valueAt(0) as Omit<NoticeRecord, 'facts'>),
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
