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

const CONNECT_MS = 5_000;
const AGAIN_MS = 1_000;

/**
 * Connects with the Redis at an address, redis://host:port/database or rediss://.
 *
 * @param isLasting Whether it is connected with again where it goes away, as a worker does, who has nothing else to do.
 * @throws UsageError where the address is none, no Redis is there, or BullMQ is not installed.
 */
export async function connectBroker(address: string, isLasting: boolean): Promise<Broker> {
  const place = placeOf(address);
  const loaded = await libraries();
  let isThere = false;
  let reason = '';
  const redis = new loaded.Redis(address, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    // Its own commands wait for as long as it is being connected with; BullMQ asks for that.
    maxRetriesPerRequest: null,
    retryStrategy: () => (isThere && isLasting ? AGAIN_MS : null),
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
