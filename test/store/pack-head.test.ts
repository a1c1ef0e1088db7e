import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { entryIn, headOf, indexIn, readHead, type PackHead } from '../../src/store/pack-head.js';

const folder = mkdtempSync(join(tmpdir(), 'gazette-pack-head-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const CHECK = Buffer.alloc(16, 7);
const idOf = (first: number): Buffer => Buffer.alloc(32, first);

/** The head of values with these first bytes of their ids, the bytes of each as many as that says, as it is read. */
function readBack(...firsts: number[]): PackHead | undefined {
  const file = join(folder, 'part');
  writeFileSync(
    file,
    headOf(firsts.map((first) => ({ id: idOf(first), check: CHECK, length: first, used: 20_000 }))),
  );
  const descriptor = openSync(file, 'r');
  const head = readHead(descriptor);
  closeSync(descriptor);
  return head;
}

it('finds each of its entries, and none that it does not have', () => {
  const head = readBack(2, 3, 5, 7, 11);
  expect(head).toBeDefined();
  if (head === undefined) return;
  expect([2, 3, 5, 7, 11].map((first) => indexIn(head, idOf(first)))).toEqual([0, 1, 2, 3, 4]);
  expect([0, 4, 6, 255].map((first) => indexIn(head, idOf(first)))).toEqual(Array(4).fill(undefined));
});

it('says where the bytes of each stand: behind the head, one after the other', () => {
  const head = readBack(2, 3, 5);
  // 28 bytes before the entries, of 60 bytes each.
  expect(head && [0, 1, 2].map((index) => entryIn(head, index))).toMatchObject([
    { offset: 208, length: 2, used: 20_000 },
    { offset: 210, length: 3, used: 20_000 },
    { offset: 213, length: 5, used: 20_000 },
  ]);
});

it('has nothing where it has no entry', () => {
  const head = readBack();
  expect(head && indexIn(head, idOf(1))).toBeUndefined();
  expect(head?.count).toBe(0);
});
