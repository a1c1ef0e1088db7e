import { readSync } from 'node:fs';
import { checkOf } from './check-of.js';

/**
 * The head of a part of a pack: 8 bytes, the number of entries, the check of the entries, and in the order of their ids of each
 * the id, the check of its bytes, their place in the file and their number, and a day. It is searched as it stands: of a long
 * archive it has hundreds of thousands of entries, too many to hold each as a value.
 */
export interface PackHead {
  /** The entries alone. */
  readonly bytes: Buffer;
  readonly count: number;
}

/** One value of a part. */
export interface Entry {
  readonly id: Buffer;
  readonly check: Buffer;
  /** Where its bytes begin in the file, and how many they are. */
  readonly offset: number;
  readonly length: number;
  /** The day since 1970 on which it was last of use, as far as that was written down. */
  readonly used: number;
}

const MAGIC = Buffer.from('gazpack2');
const [ID, CHECK, NUMBER] = [32, 16, 4] as const;
const FIRST_ENTRY = MAGIC.length + NUMBER + CHECK;
/** The bytes of an entry. */
export const ENTRY = ID + CHECK + 3 * NUMBER;
const MOST_ENTRIES = 2 ** 22;

/** The head of values in the order of their ids, whose bytes follow it in this order. */
export function headOf(entries: readonly Omit<Entry, 'offset'>[]): Buffer {
  const bytes = Buffer.alloc(entries.length * ENTRY);
  let offset = FIRST_ENTRY + bytes.length;
  for (const [index, { id, check, length, used }] of entries.entries()) {
    const at = index * ENTRY;
    id.copy(bytes, at);
    check.copy(bytes, at + ID);
    const numbers = at + ID + CHECK;
    bytes.writeUInt32LE(offset, numbers);
    bytes.writeUInt32LE(length, numbers + NUMBER);
    bytes.writeUInt32LE(used, numbers + 2 * NUMBER);
    offset += length;
  }
  const count = Buffer.alloc(NUMBER);
  count.writeUInt32LE(entries.length);
  return Buffer.concat([MAGIC, count, checkOf(bytes), bytes]);
}

/** The head of a file; undefined where it is not whole. */
export function readHead(descriptor: number): PackHead | undefined {
  const first = readAt(descriptor, 0, FIRST_ENTRY);
  if (first === undefined || !first.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const count = first.readUInt32LE(MAGIC.length);
  // A count that is damaged may be of any size.
  if (count > MOST_ENTRIES) return undefined;
  const bytes = readAt(descriptor, FIRST_ENTRY, count * ENTRY);
  if (bytes === undefined || !checkOf(bytes).equals(first.subarray(MAGIC.length + NUMBER))) return undefined;
  return { bytes, count };
}

/** The entry at a place among the others. */
export function entryIn({ bytes }: PackHead, index: number): Entry {
  const at = index * ENTRY;
  const numbers = at + ID + CHECK;
  return {
    id: bytes.subarray(at, at + ID),
    check: bytes.subarray(at + ID, numbers),
    offset: bytes.readUInt32LE(numbers),
    length: bytes.readUInt32LE(numbers + NUMBER),
    used: bytes.readUInt32LE(numbers + 2 * NUMBER),
  };
}

/** The place of the entry with an id; undefined where there is none. */
export function indexIn({ bytes, count }: PackHead, id: Buffer): number | undefined {
  let [first, end] = [0, count];
  while (first < end) {
    const middle = (first + end) >> 1;
    const order = bytes.compare(id, 0, ID, middle * ENTRY, middle * ENTRY + ID);
    if (order === 0) return middle;
    if (order < 0) first = middle + 1;
    else end = middle;
  }
  return undefined;
}

/** Bytes of a file; undefined where it ends before. */
export function readAt(descriptor: number, offset: number, length: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length);
  return readSync(descriptor, bytes, 0, length, offset) === length ? bytes : undefined;
}
