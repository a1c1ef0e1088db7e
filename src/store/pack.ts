import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { checkOf } from './check-of.js';
import { writeWhole } from './write-whole.js';

/**
 * Many small values in a few files, its parts: each has a head with the place and the check of each value, then their bytes.
 * No part is ever changed: whoever writes adds one of his own, so that of what several processes write at once nothing is
 * lost; and where there are too many, or they have grown too large, one of them makes them into one.
 */
export interface Pack {
  read(id: Buffer): Uint8Array | undefined;
  write(id: Buffer, bytes: Uint8Array): void;
  /** Adds a part with what was written since, and sees from now on what others have added. */
  flush(): void;
  close(): void;
}

/** One value of a part. */
interface Entry {
  readonly id: Buffer;
  readonly check: Buffer;
  readonly offset: number;
  readonly length: number;
  /** The day since 1970 on which it was last of use, as far as that was written down. */
  readonly used: number;
}

interface OpenPart {
  readonly file: string;
  readonly descriptor: number;
  readonly size: number;
  readonly entries: ReadonlyMap<string, Entry>;
}

// The head: 8 bytes, the number of entries, the check of the entries, and of each id, check, length and day.
const MAGIC = Buffer.from('gazpack1');
const [ID, CHECK, NUMBER] = [32, 16, 4] as const;
const FIRST_ENTRY = MAGIC.length + NUMBER + CHECK;
const ENTRY = ID + CHECK + NUMBER + NUMBER;
const DAY_MS = 24 * 60 * 60 * 1000;
// Each is held open by whoever reads. A part costs its writer as much as it adds, and their union as much as there is.
const MOST_PARTS = 4;

/** Opens the pack of a name in a folder. Its parts are files `name-<time>-<random>.pack`, of at most so many bytes together. */
export function openPack(folder: string, name: string, most: number): Pack {
  const today = Math.floor(Date.now() / DAY_MS);
  const written = new Map<string, Uint8Array>();
  const used = new Set<string>();
  let opened: readonly OpenPart[] | undefined;
  const parts = (): readonly OpenPart[] => (opened ??= openParts(folder, name));
  const close = (): void => {
    for (const { descriptor } of opened ?? []) closeSync(descriptor);
    opened = undefined;
  };
  const unite = (): void => {
    const all = parts();
    const kept = all.flatMap((part) =>
      Array.from(part.entries, ([id, entry]) => ({
        id,
        length: entry.length,
        day: used.has(id) ? today : entry.used,
        bytes: () => readEntry(part, entry),
      })),
    );
    writeWhole(newPart(folder, name), packOf(latest(kept, most)));
    for (const { file } of all) rmSync(file, { force: true });
    close();
  };
  return {
    read: (id) => {
      const key = id.toString('hex');
      const held = written.get(key);
      if (held !== undefined) return held;
      for (const part of parts()) {
        const entry = part.entries.get(key);
        const bytes = entry && readEntry(part, entry);
        if (bytes === undefined) continue;
        used.add(key);
        return bytes;
      }
      return undefined;
    },
    write: (id, bytes) => {
      written.set(id.toString('hex'), bytes);
    },
    flush: () => {
      close();
      if (written.size === 0) return;
      const own = Array.from(written, ([id, bytes]) => ({ id, day: today, bytes: () => bytes }));
      writeWhole(newPart(folder, name), packOf(own));
      written.clear();
      const sum = parts().reduce((bytes, { size }) => bytes + size, 0);
      if (parts().length > MOST_PARTS || sum > most) unite();
    },
    close,
  };
}

/** Parts in the order of their names are in the order of their times. */
function newPart(folder: string, name: string): string {
  return join(folder, `${name}-${Date.now().toString(36).padStart(9, '0')}-${randomUUID()}.pack`);
}

/** The parts that are whole, the newest first. */
function openParts(folder: string, name: string): OpenPart[] {
  const isPart = (file: string): boolean => file.startsWith(`${name}-`) && file.endsWith('.pack');
  for (;;) {
    const files = listed(folder).filter(isPart).sort().reverse();
    const parts = files.map((file) => openPart(join(folder, file)));
    if (!parts.includes('gone')) return parts.filter((part) => typeof part === 'object');
    // Another process has made one of them and others meanwhile, which is there already.
    for (const part of parts) if (typeof part === 'object') closeSync(part.descriptor);
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A value that may stand in a part: its id, the day on which it was last of use, and its bytes, where they are whole. */
interface Kept {
  readonly id: string;
  readonly day: number;
  readonly bytes: () => Uint8Array | undefined;
}

/** Those that were of use last, each once, as many as there is room for. */
function latest<Value extends Kept & { readonly length: number }>(
  all: readonly Value[],
  most: number,
): Value[] {
  const seen = new Set<string>();
  let sum = 0;
  return all
    .toSorted((a, b) => b.day - a.day)
    .filter(({ id, length }) => {
      if (seen.has(id)) return false;
      seen.add(id);
      sum += length + ENTRY;
      return sum <= most;
    });
}

function packOf(all: readonly Kept[]): Buffer {
  const whole = all.flatMap(({ id, day, bytes: read }) => {
    const bytes = read();
    return bytes === undefined ? [] : [{ id, day, bytes }];
  });
  const entries = Buffer.alloc(whole.length * ENTRY);
  for (const [index, { id, day, bytes }] of whole.entries()) {
    const at = index * ENTRY;
    entries.write(id, at, 'hex');
    checkOf(bytes).copy(entries, at + ID);
    entries.writeUInt32LE(bytes.length, at + ID + CHECK);
    entries.writeUInt32LE(day, at + ID + CHECK + NUMBER);
  }
  const count = Buffer.alloc(NUMBER);
  count.writeUInt32LE(whole.length);
  return Buffer.concat([MAGIC, count, checkOf(entries), entries, ...whole.map(({ bytes }) => bytes)]);
}

/** A part with its head; undefined where that is not whole, or the file is refused. */
function openPart(file: string): OpenPart | 'gone' | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : undefined;
  }
  const entries = readHead(descriptor);
  if (entries === undefined) {
    closeSync(descriptor);
    return undefined;
  }
  touch(file);
  return { file, descriptor, size: fstatSync(descriptor).size, entries };
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

function readEntry({ descriptor }: OpenPart, { offset, length, check }: Entry): Uint8Array | undefined {
  const bytes = readAt(descriptor, offset, length);
  return bytes !== undefined && checkOf(bytes).equals(check) ? bytes : undefined;
}

/** Bytes of a file; undefined where it ends before. */
function readAt(descriptor: number, offset: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length);
  return readSync(descriptor, bytes, 0, length, offset) === length ? bytes : undefined;
}
