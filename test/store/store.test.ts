import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupBy } from '../../src/model/group-by.js';
import { NO_STORE, openStore, type Store } from '../../src/store/store.js';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-store-'));
  folder = join(root, '.gazette-cache');
});
afterEach(() => {
  chmodSync(root, 0o755);
  rmSync(root, { recursive: true });
});

const SMALL = 'small values 公报';
const LARGE = '大'.repeat(100_000);

/** Opens the store, does something, and closes it, as a command does. */
function inStore<Result>(run: (store: Store) => Result, version = '1'): Result {
  const store = openStore(folder, version);
  const result = run(store);
  store.close();
  return result;
}

function write(key: string, text: string, version?: string): void {
  inStore((store) => store.write('facts', key, Buffer.from(text)), version);
}

function read(key: string, version?: string): string | undefined {
  const bytes = inStore((store) => store.read('facts', key), version);
  return bytes && Buffer.from(bytes).toString();
}

/** The files of the store that hold values, with what their names begin with. */
function valueFiles(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== folder)
    .map((entry) => join(entry.parentPath, entry.name));
}

describe.each([
  ['a small value', SMALL],
  ['a large value', LARGE],
])('%s', (_size, text) => {
  it('is read as it was written, in the same process and in another', () => {
    const now = inStore((store) => {
      store.write('facts', 'a', Buffer.from(text));
      return store.read('facts', 'a');
    });
    expect(Buffer.from(now ?? []).toString()).toBe(text);
    expect(read('a')).toBe(text);
    expect(read('b')).toBeUndefined();
  });

  it('is not read by another version of the program, nor as another kind', () => {
    write('a', text);
    expect(read('a', '2')).toBeUndefined();
    expect(inStore((store) => store.read('pages', 'a'))).toBeUndefined();
  });

  it('is a miss wherever its file is damaged or cut off, and can be written again', () => {
    write('a', text);
    const [file = ''] = valueFiles();
    const whole = readFileSync(file);
    const step = Math.ceil(whole.length / 16);
    for (let at = 0; at < whole.length; at += step) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x10, at);
      writeFileSync(file, damaged);
      // The day of use in the head of a pack is covered by the check of the head.
      expect(read('a')).toBeUndefined();
      writeFileSync(file, whole);
      truncateSync(file, at);
      expect(read('a')).toBeUndefined();
    }
    write('a', text);
    expect(read('a')).toBe(text);
  });
});

it('keeps what two processes have written at once', () => {
  const [one, other] = [openStore(folder, '1'), openStore(folder, '1')];
  expect(one.read('facts', 'a')).toBeUndefined();
  expect(other.read('facts', 'b')).toBeUndefined();
  one.write('facts', 'a', Buffer.from('A'));
  other.write('facts', 'b', Buffer.from('B'));
  one.close();
  other.close();
  expect([read('a'), read('b')]).toEqual(['A', 'B']);
});

it('loses nothing of what several processes write at the same time', async () => {
  const [names, values] = [['a', 'b', 'c'], 40] as const;
  const program = ['--import', 'tsx', 'test/store/writing-process.ts', folder];
  const run = promisify(execFile);
  await Promise.all(names.map((name) => run(process.execPath, [...program, name, String(values)])));
  const keys = names.flatMap((name) => Array.from({ length: values }, (_, index) => `${name} ${index}`));
  const found = inStore((store) => keys.map((key) => String(store.read('facts', key))));
  expect(found).toEqual(keys);
});

it('finds what another process has written when it has brought its own to the disk', () => {
  const one = openStore(folder, '1');
  expect(one.read('facts', 'a')).toBeUndefined();
  write('a', 'A');
  expect(one.read('facts', 'a')).toBeUndefined();
  one.flush();
  expect(Buffer.from(one.read('facts', 'a') ?? []).toString()).toBe('A');
  one.close();
});

it('makes one part of many, each value once', () => {
  for (let round = 0; round < 40; round++) write('a', 'A'.repeat(1000));
  const sizes = valueFiles().map((file) => statSync(file).size);
  expect(sizes.length).toBeLessThanOrEqual(4);
  expect(Math.max(...sizes)).toBeLessThan(1200);
  expect(read('a')).toBe('A'.repeat(1000));
});

it('leaves a large part as it stands while small ones are added and made into one', () => {
  write('a', 'A'.repeat(60_000));
  const [large] = valueFiles();
  inStore((store) => {
    for (let round = 0; round < 12; round++) {
      for (let index = 0; index < 64; index++) store.write('facts', `b${round} ${index}`, Buffer.from('B'));
      store.flush();
    }
  });
  const beside = valueFiles().filter((file) => dirname(file) === dirname(large ?? ''));
  expect(beside).toContain(large);
  const packs = groupBy(beside, (file) => basename(file).split('-')[0]);
  expect(Math.max(...Array.from(packs.values(), (parts) => parts.length))).toBeLessThanOrEqual(5);
  expect([read('a')?.length, read('b0 0'), read('b11 63')]).toEqual([60_000, 'B', 'B']);
});

it('reads on from the file that it has found, when another process has made it anew', () => {
  write('a', 'A');
  const one = openStore(folder, '1');
  expect(one.read('facts', 'none')).toBeUndefined();
  for (let index = 0; index < 40; index++) write(`b${index}`, 'B');
  expect(Buffer.from(one.read('facts', 'a') ?? []).toString()).toBe('A');
  one.close();
});

it('is no store, and no failure, where the folder cannot be', () => {
  writeFileSync(folder, 'a file of this name');
  write('a', SMALL);
  write('a', LARGE);
  expect(read('a')).toBeUndefined();
  expect(statSync(folder).isFile()).toBe(true);
  expect(NO_STORE.read('facts', 'a')).toBeUndefined();
});

it('is left out by git and by backups', () => {
  write('a', SMALL);
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n');
  expect(readFileSync(join(folder, 'CACHEDIR.TAG'), 'utf8')).toMatch(
    /^Signature: 8a477f597d28d172789f06886806bc55/,
  );
});

it('throws out the files that were of use longest ago, and what a killed process has left', () => {
  const limits = { most: 1000, mostPacked: 1600, smallest: 100 };
  const store = openStore(folder, '1', limits);
  for (const key of ['a', 'b', 'c']) store.write('pages', key, Buffer.alloc(300, key));
  store.close();
  const files = valueFiles();
  expect(files).toHaveLength(3);
  const old = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
  for (const file of files) utimesSync(file, old, old);
  const left = join(folder, 'pages', '.unfinished-1');
  writeFileSync(left, 'x');
  utimesSync(left, old, old);

  const again = openStore(folder, '1', limits);
  expect(again.read('pages', 'b')).toHaveLength(300);
  again.write('pages', 'd', Buffer.alloc(400, 'd'));
  again.close();
  const last = openStore(folder, '1', limits);
  const there = ['a', 'b', 'c', 'd'].filter((key) => last.read('pages', key) !== undefined);
  expect(there).toEqual(['b', 'd']);
  expect(existsSync(left)).toBe(false);
});

it('keeps a pack within its bound, without the values that were of use longest ago', () => {
  const limits = { most: 2 ** 20, mostPacked: 16 * 2000, smallest: 1000 };
  for (let round = 0; round < 16; round++) {
    const store = openStore(folder, '1', limits);
    for (let index = 0; index < 16; index++)
      store.write('facts', `${round} ${index}`, Buffer.alloc(500, 'x'));
    store.close();
  }
  const packs = groupBy(valueFiles(), (file) => basename(file).slice(0, 2));
  for (const files of packs.values()) {
    const sum = files.reduce((bytes, file) => bytes + statSync(file).size, 0);
    expect(sum).toBeLessThan(2100);
  }
  const store = openStore(folder, '1', limits);
  const found = (round: number): number =>
    Array.from({ length: 16 }, (_, index) => store.read('facts', `${round} ${index}`)).filter(Boolean).length;
  expect(found(0)).toBe(0);
  expect(found(15)).toBeGreaterThan(8);
});

it('looks through itself once a day where little is written', () => {
  write('a', SMALL);
  const left = join(folder, 'facts', '.unfinished-1');
  writeFileSync(left, 'x');
  const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  utimesSync(left, daysAgo(3), daysAgo(3));
  write('b', SMALL);
  expect(existsSync(left)).toBe(true);
  utimesSync(join(folder, 'CACHEDIR.TAG'), daysAgo(2), daysAgo(2));
  write('c', SMALL);
  expect(existsSync(left)).toBe(false);
  writeFileSync(left, 'x');
  utimesSync(left, daysAgo(3), daysAgo(3));
  write('d', SMALL);
  expect(existsSync(left)).toBe(true);
});
