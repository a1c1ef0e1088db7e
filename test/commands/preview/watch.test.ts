import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchFolder } from '../../../src/commands/preview/watch.js';

let folder: string;
let watching: { close(): Promise<void> };
/** What stood in the file each time when it was told of. */
let read: string[];
let told: Set<string>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-watch-'));
  writeFileSync(join(folder, 'a.md'), 'old');
  read = [];
  told = new Set();
  watching = await watchFolder(folder, (paths) => {
    for (const path of paths) told.add(path);
    if (paths.includes('a.md')) read.push(readFileSync(join(folder, 'a.md'), 'utf8'));
  });
});
afterEach(async () => {
  await watching.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([1, 8, 15, 25, 40])(
  'tells of what is written %i ms after it has begun to be written',
  async (laterMs) => {
    truncateSync(join(folder, 'a.md'));
    await wait(laterMs);
    writeFileSync(join(folder, 'a.md'), 'new');
    await vi.waitUntil(() => read.at(-1) === 'new', { timeout: 10_000 });
  },
);

it('tells of each of many savings in a row until the last', async () => {
  for (let saving = 1; saving <= 20; saving++) {
    writeFileSync(join(folder, 'a.md'), `saving ${saving}`);
    await wait(7);
  }
  await vi.waitUntil(() => read.at(-1) === 'saving 20', { timeout: 10_000 });
});

it('is silent about what begins with a dot', async () => {
  writeFileSync(join(folder, '.a.md'), 'half');
  writeFileSync(join(folder, 'a.md'), 'whole');
  await vi.waitUntil(() => read.at(-1) === 'whole', { timeout: 10_000 });
  expect([...told]).toEqual(['a.md']);
});
