import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PartBytes } from '../../src/store/part-bytes.js';

let folder: string;
let file: string;
let descriptor: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-part-'));
  file = join(folder, 'part');
});
afterEach(() => {
  closeSync(descriptor);
  rmSync(folder, { recursive: true });
});

/** A file of so many times 1000 bytes, each thousand of them the same. */
function partOf(thousands: number, count: number): PartBytes {
  writeFileSync(file, Buffer.concat(Array.from({ length: thousands }, (_, at) => Buffer.alloc(1000, at))));
  descriptor = openSync(file, 'r');
  return new PartBytes(descriptor, 1000 * thousands, count);
}

it('reads the same whether it reads a value alone or has the whole', () => {
  const part = partOf(200, 200);
  // 200,000 bytes are worth four questions.
  for (let at = 0; at < 8; at++) expect(part.at(1000 * at, 1000)).toEqual(Buffer.alloc(1000, at));
  truncateSync(file, 0);
  expect(part.at(199_000, 1000)).toEqual(Buffer.alloc(1000, 199));
  expect(part.at(199_500, 1000)).toBeUndefined();
});

it('does not read the whole for few values, nor where they are large', () => {
  const few = partOf(200, 200);
  for (let at = 0; at < 3; at++) expect(few.at(1000 * at, 1000)).toEqual(Buffer.alloc(1000, at));
  truncateSync(file, 0);
  expect(few.at(5000, 1000)).toBeUndefined();
  closeSync(descriptor);
  const large = partOf(200, 20);
  for (let at = 0; at < 8; at++) expect(large.at(1000 * at, 1000)).toEqual(Buffer.alloc(1000, at));
  truncateSync(file, 0);
  expect(large.at(5000, 1000)).toBeUndefined();
});

it('is undefined where the file ends before', () => {
  const part = partOf(2, 2);
  expect(part.at(1500, 1000)).toBeUndefined();
  expect(part.at(1500, 500)).toEqual(Buffer.alloc(500, 1));
});
