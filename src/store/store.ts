import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkOf } from './check-of.js';
import { isLongAgo, touch } from './last-use.js';
import { openPack, type Pack } from './pack.js';
import { UNFINISHED, writeWhole } from './write-whole.js';

/**
 * What was made once, by the hash of all that it was made from. Whoever asks gets the bytes as they were written, or
 * nothing: then he makes them again. No store is ever the reason why something fails.
 */
export interface Store {
  /** The value of a key; undefined where it is not there, or not whole. */
  read(kind: string, key: string): Uint8Array | undefined;
  /** Keeps a value. `key` names all its inputs; the program itself is one of them already. */
  write(kind: string, key: string, bytes: Uint8Array): void;
  /** Brings to the disk what is held back, where others find it, and finds from now on what they have brought there. */
  flush(): void;
  /** Does the same, and throws out what nobody has asked for longest. */
  close(): void;
}

/** Without a folder nothing is kept. */
export const NO_STORE: Store = {
  read: () => undefined,
  write: () => undefined,
  flush: () => undefined,
  close: () => undefined,
};

/** How much a store may hold on the disk, in bytes: less than `smallest` is kept in packs, whose sum is bounded of each kind. */
export interface StoreLimits {
  readonly most: number;
  readonly mostPacked: number;
  readonly smallest: number;
}

// A site of 30,000 notices takes 5 GB.
const LIMITS: StoreLimits = { most: 2 ** 34, mostPacked: 2 ** 31, smallest: 2 ** 16 };
// Where so much is held back it is written, so that a run of an hour that is killed was not for nothing.
const MOST_HELD_BACK = 2 ** 24;
const SHARDS = 16;
const DAY = 24 * 60 * 60_000;
// Whoever has written so small a part of what there may be has not made the store too large.
const SMALL_PART = 2 ** -10;
// Backup programs leave out what has this file (bford.info/cachedir). Its date says when the store was last looked through.
const TAG = 'CACHEDIR.TAG';
// Git leaves out what this file names.
const MARKS: Readonly<Record<string, string>> = {
  [TAG]: 'Signature: 8a477f597d28d172789f06886806bc55\n',
  '.gitignore': '*\n',
};

/**
 * Opens the store in a folder, which is made with the first value. `version` stands for the program: what another version
 * has written is never read. Several processes, of several machines too, may use one folder at once.
 */
export function openStore(folder: string, version: string, limits: StoreLimits = LIMITS): Store {
  const packs = new Map<string, Pack>();
  let heldBack = 0;
  let written = 0;
  const idOf = (kind: string, key: string): Buffer => hash('sha256', `${version}\n${kind}\n${key}`, 'buffer');
  const packOf = (kind: string, id: Buffer): Pack => {
    const name = ((id[0] ?? 0) % SHARDS).toString(16);
    const place = `${kind}/${name}`;
    const pack = packs.get(place) ?? openPack(join(folder, kind), name, limits.mostPacked / SHARDS);
    packs.set(place, pack);
    return pack;
  };
  const flush = (): void => {
    for (const pack of packs.values()) tried(() => pack.flush());
    heldBack = 0;
  };
  return {
    read: (kind, key) => {
      const id = idOf(kind, key);
      return tried(() => packOf(kind, id).read(id)) ?? tried(() => readWhole(fileOf(folder, kind, id)));
    },
    write: (kind, key, bytes) => {
      const id = idOf(kind, key);
      if (written === 0) tried(() => mark(folder));
      written += bytes.length;
      if (bytes.length >= limits.smallest) {
        tried(() => writeWhole(fileOf(folder, kind, id), [checkOf(bytes), bytes]));
        return;
      }
      packOf(kind, id).write(id, bytes);
      heldBack += bytes.length;
      if (heldBack > MOST_HELD_BACK) flush();
    },
    flush,
    close: () => {
      for (const pack of packs.values()) tried(() => pack.close());
      const isMuch = written > limits.most * SMALL_PART;
      if (written > 0) tried(() => lookThrough(folder, limits.most, isMuch));
    },
  };
}

/** What a function gives; undefined where the disk refuses: the value is then made as if there were no store. */
function tried<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function mark(folder: string): void {
  for (const [name, text] of Object.entries(MARKS)) {
    const file = join(folder, name);
    if (!existsSync(file)) writeWhole(file, [Buffer.from(text)]);
  }
}

/** Looks for what is to be thrown out, where much was written or nobody has looked for a day: it takes as long as the store is large. */
function lookThrough(folder: string, most: number, isMuch: boolean): void {
  const tag = join(folder, TAG);
  if (!isMuch && Date.now() - statSync(tag).mtimeMs < DAY) return;
  trim(folder, most);
  touch(tag);
}

function fileOf(folder: string, kind: string, id: Buffer): string {
  const name = id.toString('hex');
  return join(folder, kind, name.slice(0, 2), name);
}

/** A value in a file of its own, which begins with the check of the rest. */
function readWhole(file: string): Uint8Array | undefined {
  // Most that is asked for and was not kept is asked for here.
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const check = checkOf(bytes.subarray(CHECK_BYTES));
  if (!check.equals(bytes.subarray(0, CHECK_BYTES))) return undefined;
  // Its date says when it was last of use.
  if (isLongAgo(statSync(file).mtimeMs)) touch(file);
  return bytes.subarray(CHECK_BYTES);
}

const CHECK_BYTES = checkOf(new Uint8Array()).length;

/** Removes what a killed process has left, and, where the store has grown too large, the files that were of use longest ago. */
function trim(folder: string, most: number): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const facts = statSync(path, { throwIfNoEntry: false });
      return facts === undefined ? [] : [{ path, name: entry.name, size: facts.size, used: facts.mtimeMs }];
    })
    .sort((a, b) => b.used - a.used);
  let sum = 0;
  for (const { path, name, size, used } of files) {
    if (name in MARKS) continue;
    const isLeft = name.startsWith(UNFINISHED) && Date.now() - used > DAY;
    if (!isLeft) sum += size;
    if (isLeft || sum > most) rmSync(path, { force: true });
  }
}
