import type { Redis } from 'ioredis';
import type * as bullmq from 'bullmq';
import { UsageError } from '../errors.js';

/** A Redis in which work is handed out by BullMQ (docs.bullmq.io), and what of BullMQ is needed for it. */
export interface Broker {
  readonly redis: Redis;
  readonly bullmq: typeof bullmq;
  readonly close: () => void;
}

/** The name of the queue of all builds that share a Redis. */
export const QUEUE = 'gazette';

/** So long, in milliseconds, a build waits for a Redis that has gone away or does not answer. */
export const REDIS_PATIENCE_MS = 20_000;

const CONNECT_MS = 5_000;
const AGAIN_MS = 1_000;
// Longer than a worker waits for work in one go, so that an answer must have come: the machine or the network is gone.
const MUTE_MS = 20_000;

/**
 * Connects with the Redis at an address, redis://host:port/database or rediss://. Where it goes away it is connected with
 * again, and what was asked of it is asked again.
 *
 * @param patienceMs After so long without an answer what was asked fails; undefined for a worker, who has nothing else to do.
 * @throws UsageError where the address is none, no Redis is there, or BullMQ is not installed.
 */
export async function connectBroker(address: string, patienceMs?: number): Promise<Broker> {
  const place = placeOf(address);
  const loaded = await libraries();
  let isThere = false;
  let reason = '';
  const redis = new loaded.Redis(address, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    socketTimeout: MUTE_MS,
    ...(patienceMs !== undefined && { commandTimeout: patienceMs }),
    // Its own commands wait for as long as it is being connected with; BullMQ asks for that.
    maxRetriesPerRequest: null,
    retryStrategy: () => (isThere ? AGAIN_MS : null),
  });
  redis.on('error', ({ message }: Error) => (reason = message));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    throw new UsageError(`连不上 Redis「${place}」：${reason || (error as Error).message}`);
  }
  isThere = true;
  return { redis, bullmq: loaded.bullmq, close: () => redis.disconnect() };
}

/** What is wrong with a Redis, for the editor, by what ioredis, BullMQ or Redis itself says; undefined where it is none of that. */
export function redisFault(message: string): string | undefined {
  return FAULTS.find(([sign]) => sign.test(message))?.[1];
}

const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^OOM /u, 'Redis 的内存满了'],
  [/^Command timed out|^Socket timeout/u, 'Redis 没有回音'],
  [/ECONN|EPIPE|ETIMEDOUT|EHOST|^Connection is closed/u, 'Redis 断了'],
  [
    /^could not renew lock|^(?:Missing (?:key|lock)|Lock mismatch) for job/u,
    'Redis 不记得正在做的工作了，做成的照样记下',
  ],
];

/** The address as it may be told: without name and password. */
function placeOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^rediss?:$/.test(url.protocol) || url.hostname === '')
    throw new UsageError('--queue 要写成 redis://主机:端口，如 redis://127.0.0.1:6379');
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** They need not be installed: a gazette that is made by one machine has no use for them. */
async function libraries(): Promise<{ readonly bullmq: typeof bullmq; readonly Redis: typeof Redis }> {
  try {
    const [queues, { Redis: client }] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { bullmq: queues, Redis: client };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError('--queue 要有 bullmq 和 ioredis，这里没有装：npm install bullmq ioredis');
  }
}
