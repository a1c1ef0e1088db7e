import { setTimeout as wait } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import type { Broker } from './broker.js';
import { awaitedKey } from './task.js';

const LOOK_MS = 250;
const SAY_MS = 5_000;
const STILL_WAITS_MS = 15_000;

/** The jobs that a build waits for, by their ids. */
export interface Jobs {
  /** Tells workers that somebody waits for them, for some seconds: jobs of a build that was killed are dropped. */
  sayAwaited(ids: readonly string[]): Promise<void>;
  /** The ids of those that have come to an end, whichever; none where for `patienceMs` nobody was at work at any of them. */
  nextEnded(ids: readonly string[], patienceMs: number): Promise<string[]>;
  /** Why one has failed, which is then forgotten; 'gone' where Redis does not know it. */
  failureOf(id: string): Promise<string>;
  /** Removes those that nobody has begun. One that somebody takes in this moment is made twice. */
  takeBack(ids: readonly string[]): Promise<void>;
}

export function openJobs(queue: Queue, { redis }: Broker): Jobs {
  const sayAwaited = async (ids: readonly string[]): Promise<void> => {
    await Promise.all(ids.map((id) => redis.set(awaitedKey(id), '1', 'PX', STILL_WAITS_MS)));
  };
  return {
    sayAwaited,
    nextEnded: async (ids, patienceMs) => {
      let lastSaid = -Infinity;
      let lastSeen = performance.now();
      for (;;) {
        if (performance.now() - lastSaid > SAY_MS) {
          await sayAwaited(ids);
          lastSaid = performance.now();
        }
        const states = await Promise.all(ids.map((id) => queue.getJobState(id)));
        const ended = ids.filter((_, index) => ENDED.has(states[index] ?? ''));
        if (ended.length > 0) return ended;
        const active = ids.filter((_, index) => states[index] === 'active');
        if (await isAnyAtWork(queue, { redis }, active)) lastSeen = performance.now();
        if (performance.now() - lastSeen > patienceMs) return [];
        await wait(LOOK_MS);
      }
    },
    failureOf: async (id) => {
      const job = await queue.getJob(id);
      // Another build may have handed it out again meanwhile.
      if (job === undefined || !(await job.isFailed())) return 'gone';
      await job.remove().catch(() => undefined);
      return job.failedReason.split('\n')[0] ?? '';
    },
    takeBack: async (ids) => {
      await Promise.all(ids.map((id) => queue.remove(id).catch(() => undefined)));
    },
  };
}

const ENDED: ReadonlySet<string> = new Set(['completed', 'failed', 'unknown']);

/**
 * Whether a worker has taken one of some jobs as one that it can do, and is there still. While it looks at a job it has
 * its lock, too: many that refuse each job would else be taken for one at work. Who is at work renews the lock; that of a
 * worker that was killed runs out.
 */
async function isAnyAtWork(
  queue: Queue,
  { redis }: Pick<Broker, 'redis'>,
  active: readonly string[],
): Promise<boolean> {
  if (active.length === 0) return false;
  const jobs = await Promise.all(active.map((id) => queue.getJob(id)));
  const locks = await redis.mget(active.map((id) => queue.toKey(`${id}:lock`)));
  return jobs.some((job, index) => locks[index] != null && job?.progress === locks[index]);
}
