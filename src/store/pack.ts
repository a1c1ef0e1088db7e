import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkOf } from './check-of.js';
import { isLongAgo, touch } from './last-use.js';
import { ENTRY, entryIn, headOf, indexIn, readHead, type Entry, type PackHead } from './pack-head.js';
import { PartBytes } from './part-bytes.js';
import { writeWhole } from './write-whole.js';

/**
 * Many small values in a few files, its parts: each has a head with the place and the check of each value, then their bytes.
 * No part is ever changed: whoever writes adds one of his own, so that of what several processes write at once nothing is
 * lost; and where there are too many, one of them makes the smallest into one, or all where they have grown too large.
 */
export interface Pack {
  read(id: Buffer): Uint8Array | undefined;
  write(id: Buffer, bytes: Uint8Array): void;
  /** Adds a part with what was written since, and sees from now on what others have added. */
  flush(): void;
  /** Adds a part with what was written since. */
  close(): void;
}

interface OpenPart {
  readonly file: string;
  readonly descriptor: number;
  readonly size: number;
  readonly head: PackHead;
  readonly bytes: PartBytes;
  /** 1 for each entry that was of use to this process. */
  readonly used: Uint8Array;
}

const DAY_MS = 24 * 60 * 60 * 1000;
// Each is held open by whoever reads. A part costs its writer as much as it adds, and their union as much as they have.
const MOST_PARTS = 4;
// What is left of a pack that has grown too large: less than it may have, so that not every part that is added throws out some.
const LEFT = 3 / 4;

/** Opens the pack of a name in a folder. Its parts are files `name-<time>-<random>.pack`, of at most so many bytes together. */
export function openPack(folder: string, name: string, most: number): Pack {
  const today = Math.floor(Date.now() / DAY_MS);
  // By their ids, a byte a character.
  const written = new Map<string, Uint8Array>();
  let opened: readonly OpenPart[] | undefined;
  const parts = (): readonly OpenPart[] => (opened ??= openParts(folder, name, []));
  const unite = (all: readonly OpenPart[], room: number): void => {
    const kept = latest(
      all.flatMap((part) => entriesOf(part, today)),
      room,
    );
    writeWhole(newPart(folder, name), united(kept));
    for (const { file } of all) rmSync(file, { force: true });
    opened = openParts(folder, name, opened ?? []);
  };
  const add = (): void => {
    writeWhole(newPart(folder, name), partOf(written, today));
    written.clear();
    const all = (opened = openParts(folder, name, opened ?? []));
    const sum = all.reduce((bytes, { size }) => bytes + size, 0);
    if (sum > most) unite(all, most * LEFT);
    else if (all.length > MOST_PARTS) unite(smallest(all), most);
  };
  return {
    read: (id) => {
      const held = written.get(id.toString('latin1'));
      if (held !== undefined) return held;
      for (const part of parts()) {
        const index = indexIn(part.head, id);
        const bytes = index === undefined ? undefined : readEntry(part, entryIn(part.head, index));
        if (index === undefined || bytes === undefined) continue;
        part.used[index] = 1;
        return bytes;
      }
      return undefined;
    },
    write: (id, bytes) => {
      written.set(id.toString('latin1'), bytes);
    },
    flush: () => {
      if (written.size > 0) add();
      else if (opened !== undefined) opened = openParts(folder, name, opened);
    },
    close: () => {
      try {
        if (written.size > 0) add();
      } finally {
        for (const { descriptor } of opened ?? []) closeSync(descriptor);
        opened = undefined;
      }
    },
  };
}

/** Parts in the order of their names are in the order of their times. */
function newPart(folder: string, name: string): string {
  return join(folder, `${name}-${Date.now().toString(36).padStart(9, '0')}-${randomUUID()}.pack`);
}

/** The parts that are whole, the newest first; those that were open before stay open. */
function openParts(folder: string, name: string, before: readonly OpenPart[]): OpenPart[] {
  const isPart = (file: string): boolean => file.startsWith(`${name}-`) && file.endsWith('.pack');
  const known = new Map(before.map((part) => [part.file, part]));
  const openAll = (): (OpenPart | 'gone' | undefined)[] =>
    listed(folder)
      .filter(isPart)
      .sort()
      .reverse()
      .map((own) => {
        const file = join(folder, own);
        const part = known.get(file) ?? openPart(file);
        if (typeof part === 'object') known.set(file, part);
        return part;
      });
  let parts = openAll();
  // Another process has made one of them and others meanwhile, which is there already.
  while (parts.includes('gone')) parts = openAll();
  const open = parts.filter((part) => typeof part === 'object');
  for (const part of known.values()) if (!open.includes(part)) closeSync(part.descriptor);
  return open;
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * The newest parts that are made into one: so many that the next one is far larger than they are together. What is written again
 * and again is then little, however much there is.
 */
function smallest(parts: readonly OpenPart[]): readonly OpenPart[] {
  let sum = 0;
  const end = parts.findIndex(({ size }, index) => {
    if (index >= 2 && size > 2 * sum) return true;
    sum += size;
    return false;
  });
  return end < 0 ? parts : parts.slice(0, end);
}

/** An entry with the bytes of its part. */
interface Kept extends Entry {
  readonly bytes: PartBytes;
}

function entriesOf({ head, used, bytes }: OpenPart, today: number): Kept[] {
  return Array.from({ length: head.count }, (_, index) => {
    const entry = entryIn(head, index);
    return { ...entry, bytes, used: used[index] === 1 ? today : entry.used };
  });
}

/** Those that were of use last, each once, as many as there is room for, in the order of their ids. */
function latest(all: readonly Kept[], room: number): Kept[] {
  const seen = new Set<string>();
  let sum = 0;
  return all
    .toSorted((a, b) => b.used - a.used)
    .filter(({ id, length }) => {
      const key = id.toString('latin1');
      if (seen.has(key)) return false;
      seen.add(key);
      sum += length + ENTRY;
      return sum <= room;
    })
    .sort((a, b) => a.id.compare(b.id));
}

/** A part of values that stand in others. What is damaged stays so, and is found out when it is read. */
function* united(entries: readonly Kept[]): Generator<Uint8Array> {
  yield headOf(entries);
  for (const { bytes, offset, length } of entries) yield bytes.at(offset, length) ?? new Uint8Array(length);
}

/** A part of values by their ids. */
function partOf(values: ReadonlyMap<string, Uint8Array>, used: number): Uint8Array[] {
  const all = Array.from(values, ([key, bytes]) => {
    return { id: Buffer.from(key, 'latin1'), check: checkOf(bytes), length: bytes.length, used, bytes };
  }).sort((a, b) => a.id.compare(b.id));
  return [headOf(all), ...all.map(({ bytes }) => bytes)];
}

/** A part with its head; undefined where that is not whole, or the file is refused. */
function openPart(file: string): OpenPart | 'gone' | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : undefined;
  }
  const head = readHead(descriptor);
  if (head === undefined) {
    closeSync(descriptor);
    return undefined;
  }
  const { size, mtimeMs } = fstatSync(descriptor);
  if (isLongAgo(mtimeMs)) touch(file);
  const bytes = new PartBytes(descriptor, size, head.count);
  return { file, descriptor, size, head, bytes, used: new Uint8Array(head.count) };
}

function readEntry({ bytes: ofPart }: OpenPart, { offset, length, check }: Entry): Uint8Array | undefined {
  const bytes = ofPart.at(offset, length);
  return bytes !== undefined && checkOf(bytes).equals(check) ? bytes : undefined;
}
