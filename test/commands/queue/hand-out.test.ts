import type { Job } from 'bullmq';
import { describe, expect, it, type TestContext } from 'vitest';
import { setTimeout as wait } from 'node:timers/promises';
import type { Assembled } from '../../../src/commands/build/assemble.js';
import { pieceKey } from '../../../src/commands/build/piece-memory.js';
import type { BuildEvent } from '../../../src/commands/build/report.js';
import type { WorkUnit } from '../../../src/commands/build/work-unit.js';
import { connectBroker, QUEUE, type Broker } from '../../../src/commands/queue/broker.js';
import { handOut } from '../../../src/commands/queue/hand-out.js';
import type { Memory } from '../../../src/model/memory.js';
import { NO_STORE } from '../../../src/store/store.js';
import { HAS_REDIS, startRedis, type StartedRedis } from './redis-server.js';

// Units of nothing, and workers who only say that they have made them: what is tried is what becomes of the work.
const UNITS: readonly WorkUnit[] = Array.from({ length: 4 }, (_, index) => ({
  name: `print 2015-0${index + 1}`,
  label: `印刷版 第${index + 1}期`,
  needs: [],
  pieces: [{ carrier: 'print', path: `${index}.pdf`, inputs: new Map([['text', String(index)]]) }],
}));
const ASSEMBLED = { inputs: new Map([['text', 'of all']]) } as unknown as Assembled;
const MADE = UNITS.map(({ label }) => `${label}做好了`);
const SOON_MS = 600;

/** A Redis, and what is done and told there. */
interface House {
  readonly redis: StartedRedis;
  readonly memory: Memory;
  readonly made: string[];
  readonly told: string[];
  readonly connected: (patienceMs?: number) => Promise<Broker>;
  /** Starts a worker with one hand, whatever it then does with a job. */
  readonly working: (process: (job: Job) => Promise<void>) => Promise<void>;
  /** Hands all out, and resolves when the build has made up its mind. `begun` is called when they are in the queue. */
  readonly handedOut: (options?: HandedOut, begun?: () => unknown) => Promise<void>;
}

interface HandedOut {
  readonly broker?: Broker;
  readonly patienceMs?: number;
}

async function openHouse({ onTestFinished }: TestContext): Promise<House> {
  const redis = await startRedis();
  const kept = new Map<string, unknown>();
  const memory: Memory = {
    recall: (kind, key) => kept.get(`${kind} ${key}`),
    keep: (kind, key, value) => void kept.set(`${kind} ${key}`, value),
    flush: () => undefined,
  };
  const told: string[] = [];
  const open: (() => unknown)[] = [redis.stop];
  onTestFinished(async () => {
    for (const close of open.reverse()) await close();
  });
  const connected = async (patienceMs?: number): Promise<Broker> => {
    const broker = await connectBroker(redis.address, patienceMs);
    open.push(broker.close);
    return broker;
  };
  return {
    redis,
    memory,
    made: [],
    told,
    connected,
    working: async (process) => {
      const broker = await connected();
      const settings = { connection: broker.redis, lockDuration: 2_000, stalledInterval: 500 };
      const worker = new broker.bullmq.Worker(QUEUE, process, settings);
      worker.on('error', () => undefined);
      open.push(() => worker.close(true).catch(() => undefined));
      await worker.waitUntilReady();
    },
    handedOut: async ({ broker, patienceMs = 20_000 } = {}, begun) => {
      const report = (event: BuildEvent): void => {
        if (event.type === 'shared') told.push(event.what);
      };
      const tools = { broker: broker ?? (await connected(10_000)), store: NO_STORE, memory, report };
      const handing = handOut(UNITS, ASSEMBLED, tools, patienceMs);
      await wait(250);
      await begun?.();
      await handing;
    },
  };
}

async function takes(job: Job): Promise<void> {
  await job.updateProgress(job.token ?? '');
}

function maker({ made, memory }: House): (job: Job) => Promise<void> {
  return async (job) => {
    await takes(job);
    await wait(100);
    const [piece] = UNITS.find(({ name }) => name === (job.data as { unit: string }).unit)?.pieces ?? [];
    if (piece === undefined) throw new Error('no such unit');
    made.push(job.name);
    memory.keep('pieces', pieceKey(piece), {});
  };
}

/** What was told of the end of the work, in the order of the words. */
function ends({ told }: House): string[] {
  return told.filter((what) => /做好了|由这里做|重新交出/u.test(what)).sort();
}

describe.runIf(HAS_REDIS).concurrent('a build with workers', () => {
  it('hands out again what Redis has forgotten', async (context) => {
    const house = await openHouse(context);
    await house.working(maker(house));
    await house.handedOut({}, house.redis.restart);
    const again = house.told.filter((what) => what.includes('重新交出'));
    expect(again).toEqual([expect.stringMatching(/^Redis 里没有了 [1-4] 项工作，重新交出$/u)]);
    expect(ends(house).filter((what) => !again.includes(what))).toEqual(MADE);
  });

  it.for([
    ['does not come back', 'stop'],
    ['does not answer', 'halt'],
  ] as const)('goes on alone where Redis %s', async ([, end], context) => {
    const house = await openHouse(context);
    const broker = await house.connected(SOON_MS);
    await house.handedOut({ broker }, house.redis[end]);
    expect(ends(house)).toEqual(['Redis 没有回音，余下的由这里做']);
  });

  it('goes on alone where the memory of Redis is full', async (context) => {
    const house = await openHouse(context);
    const broker = await house.connected(10_000);
    await broker.redis.config('SET', 'maxmemory', '1');
    await house.handedOut({ broker });
    expect(ends(house)).toEqual(['Redis 的内存满了，余下的由这里做']);
  });

  it('waits while somebody is at work, however long', async (context) => {
    const house = await openHouse(context);
    for (let count = 0; count < UNITS.length; count++)
      await house.working(async (job) => {
        await takes(job);
        await wait(4_000);
        await maker(house)(job);
      });
    await house.handedOut({ patienceMs: 3_000 });
    expect(ends(house)).toEqual(MADE);
  });

  it('does not take those who refuse its work for some who are at it', async (context) => {
    const house = await openHouse(context);
    const { bullmq } = await house.connected();
    // Each looks at its jobs all the time and takes none.
    for (let count = 0; count < 3; count++)
      await house.working(async (job) => {
        await wait(100);
        await job.moveToDelayed(Date.now() + 10, job.token);
        throw new bullmq.DelayedError();
      });
    await house.handedOut({ patienceMs: SOON_MS });
    expect(ends(house)).toEqual([`没有一处接工作，余下的 ${UNITS.length} 项由这里做`]);
  });

  it('does itself what others say they have made and it does not find, after three times', async (context) => {
    const house = await openHouse(context);
    await house.working(async (job) => {
      house.made.push(job.name);
      await takes(job);
    });
    await house.handedOut();
    expect(house.made.sort()).toEqual(UNITS.flatMap(({ label }) => [label, label, label]));
    const failed = UNITS.map(({ label }) => `${label}没有做成，由这里做：记结果的文件夹里没有`);
    expect(ends(house).filter((what) => !what.includes('重新交出'))).toEqual(failed);
  });

  it('does itself what a worker fails at, and says why', async (context) => {
    const house = await openHouse(context);
    await house.working(() => Promise.reject(new Error('磁盘满了\n    at worker')));
    await house.handedOut();
    expect(ends(house)).toEqual(UNITS.map(({ label }) => `${label}没有做成，由这里做：磁盘满了`));
  });

  it('has each unit made once where another build asks for the same, or was killed', async (context) => {
    const house = await openHouse(context);
    const killed = await house.connected(SOON_MS);
    const tools = { broker: killed, store: NO_STORE, memory: house.memory, report: () => undefined };
    void handOut(UNITS, ASSEMBLED, tools);
    await wait(250);
    killed.close();
    const starting = wait(300).then(() => house.working(maker(house)));
    await Promise.all([house.handedOut(), house.handedOut(), starting]);
    expect(house.made.sort()).toEqual(UNITS.map(({ label }) => label));
    expect(ends(house)).toEqual([...MADE, ...MADE].sort());
  });
});
