import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildShard } from '../../src/commands/build-shard.js';
import { build, type Beside } from '../../src/commands/build.js';
import type { BuildEvent } from '../../src/commands/build/report.js';
import { storedMemory } from '../../src/commands/build/stored-memory.js';
import { connectBroker } from '../../src/commands/queue/broker.js';
import { handOut } from '../../src/commands/queue/hand-out.js';
import { withThreads } from '../../src/commands/threads.js';
import { NO_STORE, openStore, type Store } from '../../src/store/store.js';
import { writeShortIssues } from '../editions/short-issues.js';
import { contentsOf } from './folder-contents.js';
import { ownWorker } from './queue/own-worker.js';
import { HAS_REDIS, startRedis } from './queue/redis-server.js';

// Two issues, of which the second has the index of the year, with pages of the first.
let folder: string;
let archive: string;
let expected: Record<string, string>;

const WORKS = ['印刷 2015年第1期', '单行本 2015年第1期', '印刷 2015年第2期', '单行本 2015年第2期'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-many-'));
  archive = join(folder, 'gazette');
  writeShortIssues(archive, 2);
  const { begun } = await built('alone', NO_STORE);
  expect(begun.filter((work) => !work.startsWith('印刷页')).sort()).toEqual([...WORKS].sort());
  expected = contentsOf(join(folder, 'alone'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

it('makes of eight shares what one machine makes, each work in one of them', async () => {
  const inShares: string[] = [];
  for (let number = 1; number <= 8; number++) {
    const store = openStore(join(folder, 'shared'), 'test');
    const events = eventsInto(inShares);
    const options = { archive, out: join(folder, 'none'), issues: [], only: undefined };
    const isMade = await withThreads((threads) =>
      buildShard(options, { number, of: 8 }, threads, events, storedMemory(store)),
    );
    store.close();
    expect(isMade).toBe(true);
  }
  const joined = await built('joined', openStore(join(folder, 'shared'), 'test'));
  // The issue with the index of the year is left to the last, unless its share came after that of the issue before it.
  const works = [...inShares, ...joined.begun].filter((work) => !work.startsWith('印刷页'));
  expect(works.sort()).toEqual([...WORKS].sort());
  expect(inShares.length).toBeGreaterThanOrEqual(3);
  expect(contentsOf(join(folder, 'joined'))).toEqual(expected);
});

it.runIf(HAS_REDIS)(
  'makes with workers the same, though one of them is killed at its work, and each work once',
  async () => {
    const redis = await startRedis();
    const place = { archive, store: join(folder, 'met'), address: redis.address };
    const broker = await connectBroker(redis.address);
    const begun: string[] = [];
    try {
      const store = openStore(place.store, 'test');
      const memory = storedMemory(store);
      const told: string[] = [];
      const report = (event: BuildEvent): void => {
        if (event.type === 'shared') told.push(event.what);
      };
      const building = built('met-public', store, {
        handOut: (units, assembled) => handOut(units, assembled, { broker, store, memory, report }),
      });
      await killedAtWork(place);
      const workers = [await ownWorker(place, eventsInto(begun)), await ownWorker(place, eventsInto(begun))];
      expect((await building).begun).toEqual([]);
      await Promise.all(workers.map(({ close }) => close()));
      expect(begun.filter((work) => !work.startsWith('印刷页')).sort()).toEqual([...WORKS].sort());
      expect(told.filter((what) => what.endsWith('做好了'))).toHaveLength(WORKS.length);
      expect(contentsOf(join(folder, 'met-public'))).toEqual(expected);
    } finally {
      broker.close();
      await redis.stop();
    }
  },
);

/** A worker takes the first work, and is killed as soon as it has begun. */
async function killedAtWork({
  archive: from,
  store,
  address,
}: Parameters<typeof ownWorker>[0]): Promise<void> {
  const words = ['--import', 'tsx', 'test/commands/queue/worker-process.ts', from, store, address];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
}

/** Builds the archive into a folder, with all that the store has, and tells what was printed for it. */
async function built(out: string, store: Store, beside: Beside = {}): Promise<{ readonly begun: string[] }> {
  const begun: string[] = [];
  const options = { archive, out: join(folder, out), issues: [], only: undefined };
  const memory = storedMemory(store);
  const isBuilt = await withThreads((threads) => build(options, threads, eventsInto(begun), memory, beside));
  store.close();
  expect(isBuilt).toBe(true);
  return { begun };
}

function eventsInto(begun: string[]): (event: BuildEvent) => void {
  return (event) => {
    if (event.type === 'begun') begun.push(event.work);
  };
}
