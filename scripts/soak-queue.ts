import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../test/check/mutation.js';
import { startRedis, type StartedRedis } from '../test/commands/queue/redis-server.js';
import { filesOf } from './files-of.js';
import { editionIn, type House, type Queued } from './soak-house.js';
import {
  figures,
  otherVersion,
  shown,
  trialsOf,
  type Figures,
  type Trial,
  type Undisturbed,
} from './soak-trials.js';

/** What may befall builds with workers, by its name in the report. */
const BLOWS = [
  'a worker is killed',
  'Redis is killed and started again',
  'the store is damaged',
  'the build is killed',
] as const;
type Blow = (typeof BLOWS)[number];

const WORKERS = 2;

/** The Redis, the store and the workers of a build that is disturbed. */
interface Works {
  readonly redis: StartedRedis;
  readonly place: Queued;
  readonly workers: readonly ChildProcess[];
}

/**
 * Has builds made by two workers, and lets one of four blows fall at any moment: a worker is killed; Redis is killed and
 * comes back without what it knew; bytes of the store are changed; the build itself is killed. A build that was not killed
 * must end well whatever befalls the others.
 */
export async function queueTrials(
  house: House,
  known: Undisturbed,
  count: number,
  random: Random,
): Promise<Figures> {
  const redis = await startRedis();
  try {
    const trials = await trialsOf(count, async (index) => {
      const blow = BLOWS[index % BLOWS.length] ?? BLOWS[0];
      return trial(house, known, redis, blow, random);
    });
    return { ...figures('builds with workers', trials), asked: 'succeeded or were killed' };
  } finally {
    await redis.stop();
  }
}

async function trial(
  house: House,
  known: Undisturbed,
  redis: StartedRedis,
  blow: Blow,
  random: Random,
): Promise<Trial | undefined> {
  const place = { store: join(house.folder, 'met'), queue: redis.address };
  // What both versions are made of would be kept after two trials, and nothing handed out.
  rmSync(place.store, { recursive: true, force: true });
  const version = otherVersion(house, known);
  const build = house.start(version, place);
  const workers = Array.from({ length: WORKERS }, () => house.startWorker(place));
  await wait(random() * known.durationMs);
  await BLOW[blow]({ redis, place, workers }, random);
  if (blow === 'the build is killed') build.child.kill('SIGKILL');
  const { code, signal, stderr } = await build.ended;
  for (const worker of workers) await endedNow(worker);
  // Where no Redis is when a build begins, it says so and does nothing.
  if (stderr.includes('连不上 Redis')) return undefined;
  const isMade = code === 0 && editionIn(house.out) === known.editions.get(version);
  return shown(house, known, isMade || signal === 'SIGKILL', { store: place.store });
}

const BLOW: Readonly<Record<Blow, (works: Works, random: Random) => Promise<void> | void>> = {
  'a worker is killed': async ({ workers: [worker] }) => worker && endedNow(worker),
  'Redis is killed and started again': ({ redis }) => redis.restart(),
  'the store is damaged': ({ place }, random) => {
    damage(place.store, random);
  },
  'the build is killed': () => undefined,
};

async function endedNow(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

/** Changes some bytes of some files, and cuts others short. */
function damage(store: string, random: Random): void {
  for (const path of statSync(store, { throwIfNoEntry: false }) === undefined ? [] : filesOf(store)) {
    if (random() < 0.5) continue;
    try {
      const bytes = readFileSync(join(store, path));
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      writeFileSync(join(store, path), random() < 0.5 ? bytes : bytes.subarray(0, at));
    } catch (error) {
      // A worker has made one file of it and others meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}
