import { closeSync, openSync, readSync, utimesSync } from 'node:fs';
import { checkOf } from './check-of.js';
import { writeWhole } from './write-whole.js';

/**
 * Many small values in one file: a head with the place and the check of each, then their bytes. The file is never changed
 * in place but made anew, so that whoever has it open goes on reading what he has found in its head.
 */
export interface Pack {
  read(id: Buffer): Uint8Array | undefined;
  write(id: Buffer, bytes: Uint8Array): void;
  /** Makes the file anew with what was written since, and without what was of use longest ago where it grows too large. */
  flush(): void;
  close(): void;
}

/** One value of the file. */
interface Entry {
  readonly id: Buffer;
  readonly check: Buffer;
  readonly offset: number;
  readonly length: number;
  /** The day since 1970 on which it was last of use, as far as that was written down. */
  readonly used: number;
}

interface OpenFile {
  readonly descriptor: number;
  readonly entries: ReadonlyMap<string, Entry>;
}

// The head: 8 bytes, the number of entries, the check of the entries, and of each id, check, length and day.
const MAGIC = Buffer.from('gazpack1');
const [ID, CHECK, NUMBER] = [32, 16, 4] as const;
const FIRST_ENTRY = MAGIC.length + NUMBER + CHECK;
const ENTRY = ID + CHECK + NUMBER + NUMBER;
const DAY_MS = 24 * 60 * 60 * 1000;

export function openPack(file: string, most: number): Pack {
  const today = Math.floor(Date.now() / DAY_MS);
  const written = new Map<string, Uint8Array>();
  const used = new Set<string>();
  let opened: OpenFile | undefined | 'not yet' = 'not yet';
  const own = (): OpenFile | undefined => (opened === 'not yet' ? (opened = openFile(file)) : opened);
  const close = (): void => {
    if (opened !== 'not yet' && opened !== undefined) closeSync(opened.descriptor);
    opened = 'not yet';
  };
  return {
    read: (id) => {
      const name = id.toString('hex');
      const held = written.get(name);
      if (held !== undefined) return held;
      const pack = own();
      const entry = pack?.entries.get(name);
      const bytes = pack && entry && readEntry(pack, entry);
      if (bytes !== undefined) used.add(name);
      return bytes;
    },
    write: (id, bytes) => {
      written.set(id.toString('hex'), bytes);
    },
    flush: () => {
      if (written.size === 0) return;
      close();
      // Another process may have made the file anew meanwhile: what it has added stays.
      const before = own();
      const kept = Array.from(before?.entries.values() ?? [], (entry) => ({
        name: entry.id.toString('hex'),
        length: entry.length,
        day: used.has(entry.id.toString('hex')) ? today : entry.used,
        bytes: () => (before === undefined ? undefined : readEntry(before, entry)),
      })).filter(({ name }) => !written.has(name));
      const added = Array.from(written, ([name, bytes]) => ({
        name,
        length: bytes.length,
        day: today,
        bytes: () => bytes,
      }));
      writeWhole(file, packOf(latest([...added, ...kept], most)));
      written.clear();
      close();
    },
    close,
  };
}

interface Kept {
  readonly name: string;
  readonly length: number;
  readonly day: number;
  readonly bytes: () => Uint8Array | undefined;
}

/** Those that were of use last, as many as there is room for. */
function latest(all: readonly Kept[], most: number): Kept[] {
  let sum = 0;
  return all
    .toSorted((a, b) => b.day - a.day)
    .filter(({ length }) => {
      sum += length + ENTRY;
      return sum <= most;
    });
}

function packOf(all: readonly Kept[]): Buffer {
  const whole = all.flatMap(({ name, day, bytes: read }) => {
    const bytes = read();
    return bytes === undefined ? [] : [{ name, day, bytes }];
  });
  const entries = Buffer.alloc(whole.length * ENTRY);
  for (const [index, { name, day, bytes }] of whole.entries()) {
    const at = index * ENTRY;
    entries.write(name, at, 'hex');
    checkOf(bytes).copy(entries, at + ID);
    entries.writeUInt32LE(bytes.length, at + ID + CHECK);
    entries.writeUInt32LE(day, at + ID + CHECK + NUMBER);
  }
  const count = Buffer.alloc(NUMBER);
  count.writeUInt32LE(whole.length);
  return Buffer.concat([MAGIC, count, checkOf(entries), entries, ...whole.map(({ bytes }) => bytes)]);
}

/** The file with its head; undefined where there is none, or its head is not whole. */
function openFile(file: string): OpenFile | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return undefined;
  }
  const entries = readHead(descriptor);
  if (entries === undefined) {
    closeSync(descriptor);
    return undefined;
  }
  touch(file);
  return { descriptor, entries };
}

/** Its date says when it was last of use. */
function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Of a folder that may only be read nothing is ever thrown out.
  }
}

function readHead(descriptor: number): Map<string, Entry> | undefined {
  const first = readAt(descriptor, 0, FIRST_ENTRY);
  if (first === undefined || !first.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const count = first.readUInt32LE(MAGIC.length);
  // A count that is damaged may be of any size.
  if (count > MOST_ENTRIES) return undefined;
  const head = readAt(descriptor, FIRST_ENTRY, count * ENTRY);
  if (head === undefined || !checkOf(head).equals(first.subarray(MAGIC.length + NUMBER))) return undefined;
  const entries = new Map<string, Entry>();
  let offset = FIRST_ENTRY + head.length;
  for (let at = 0; at < head.length; at += ENTRY) {
    const id = head.subarray(at, at + ID);
    const check = head.subarray(at + ID, at + ID + CHECK);
    const length = head.readUInt32LE(at + ID + CHECK);
    entries.set(id.toString('hex'), {
      id,
      check,
      offset,
      length,
      used: head.readUInt32LE(at + ENTRY - NUMBER),
    });
    offset += length;
  }
  return entries;
}

const MOST_ENTRIES = 2 ** 22;

function readEntry({ descriptor }: OpenFile, { offset, length, check }: Entry): Uint8Array | undefined {
  const bytes = readAt(descriptor, offset, length);
  return bytes !== undefined && checkOf(bytes).equals(check) ? bytes : undefined;
}

/** Bytes of a file; undefined where it ends before. */
function readAt(descriptor: number, offset: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length);
  return readSync(descriptor, bytes, 0, length, offset) === length ? bytes : undefined;
}
