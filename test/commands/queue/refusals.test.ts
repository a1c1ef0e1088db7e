import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { NO_MEMORY } from '../../../src/model/memory.js';
import { readHouse } from '../../../src/commands/queue/house.js';
import { connectBroker, QUEUE } from '../../../src/commands/queue/broker.js';
import { handOut } from '../../../src/commands/queue/hand-out.js';
import { awaitedKey, MEETING, type Task } from '../../../src/commands/queue/task.js';
import { programVersion } from '../../../src/commands/build/inputs.js';
import { storedMemory } from '../../../src/commands/build/stored-memory.js';
import { unitKey } from '../../../src/commands/build/work-unit.js';
import { withThreads } from '../../../src/commands/threads.js';
import { openStore } from '../../../src/store/store.js';
import { writeShortIssues } from '../../editions/short-issues.js';
import { gazetteProcess } from '../run-gazette.js';
import { ownWorker } from './own-worker.js';
import { freePort, HAS_REDIS, startRedis, type StartedRedis } from './redis-server.js';

let folder: string;
let archive: string;
let redis: StartedRedis | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-refusals-'));
  archive = join(folder, 'gazette');
  writeShortIssues(archive, 1);
  if (HAS_REDIS) redis = await startRedis();
});
afterAll(async () => {
  await redis?.stop();
  rmSync(folder, { recursive: true });
});

describe.runIf(HAS_REDIS).concurrent('a worker leaves to others, with a word,', () => {
  it.each([
    [1, 'a job of another program', { program: 'another' }, '交来的一方用的程序和这里的不是同一版'],
    [2, 'a job of another archive', { archive: 'another' }, '交来的一方的公报和这里的内容不一样'],
    [3, 'a job of another store', { meeting: 'elsewhere' }, '这里的 --store 不是交来的一方用的那个文件夹'],
    [4, 'a job of other faces', { key: 'another' }, '字体或浏览器和交来的一方的不一样'],
  ])('in database %i, %s', async (database, _what, other, word) => {
    const address = `${redis?.address ?? ''}/${database}`;
    const place = { archive, store: join(folder, `store-${database}`), address };
    const task = { ...(await fitTask(place.store)), ...other };
    const broker = await connectBroker(address);
    const queue = new broker.bullmq.Queue(QUEUE, { connection: broker.redis });
    await broker.redis.set(awaitedKey('here'), '1');
    const { id = '' } = await queue.add('印刷版 2015年第1期', task, { jobId: 'here' });
    const told: string[] = [];
    const worker = await ownWorker(place, (event) => {
      if (event.type === 'shared') told.push(event.what);
    });
    await vi.waitFor(() => expect(told).toContain(`不接印刷版 2015年第1期：${word}`), 10_000);
    expect(await queue.getJobState(id)).toBe('delayed');
    // Nobody waits for it any more: it is dropped.
    await broker.redis.del(awaitedKey('here'));
    await vi.waitFor(async () => expect(await queue.getJobState(id)).toBe('completed'), 10_000);
    await worker.close();
    await queue.close();
    broker.close();
  });

  it('not one of an archive that has changed since it was read: it reads it anew', async () => {
    const copy = join(folder, 'copy');
    cpSync(archive, copy, { recursive: true });
    const address = `${redis?.address ?? ''}/6`;
    const place = { archive: copy, store: join(folder, 'store-6'), address };
    const told: string[] = [];
    const worker = await ownWorker(place, (event) => {
      if (event.type === 'shared') told.push(event.what);
    });
    appendFileSync(join(copy, '2015/01/szbf-2015-1.md'), '\n请照办。\n');
    // Of the archive as it is now, but of other faces, so that it need not be printed.
    const task = { ...(await fitTask(place.store, copy)), key: 'another' };
    const broker = await connectBroker(address);
    const queue = new broker.bullmq.Queue(QUEUE, { connection: broker.redis });
    await broker.redis.set(awaitedKey('here'), '1');
    await queue.add('印刷版 2015年第1期', task, { jobId: 'here' });
    await vi.waitFor(() => expect(told.at(-1)).toMatch(/字体或浏览器/u), 10_000);
    expect(told.filter((word) => word.includes('公报'))).toEqual([]);
    await worker.close();
    await queue.close();
    broker.close();
  });
});

/** The task of printing the issue as a build would hand it out that has this store. */
async function fitTask(store: string, from = archive): Promise<Task> {
  const house = await withThreads((threads) => readHouse(from, threads, NO_MEMORY));
  const unit = house.work().units.get('print 2015-01');
  if (unit === undefined || house.archive === undefined) throw new Error('there is nothing to print');
  const meeting = openStore(store, 'test');
  meeting.write(MEETING, 'here', Buffer.from('here'));
  meeting.close();
  const made = { program: programVersion(), archive: house.archive, meeting: 'here' };
  return { ...made, unit: unit.name, places: [], key: unitKey(unit) };
}

describe.runIf(HAS_REDIS)('a build', () => {
  it('takes its work back where nobody takes it, and leaves nothing in the queue', async () => {
    const address = `${redis?.address ?? ''}/5`;
    const broker = await connectBroker(address);
    const store = openStore(join(folder, 'alone'), 'test');
    const { assembled, units } = (
      await withThreads((threads) => readHouse(archive, threads, NO_MEMORY))
    ).work();
    const told: string[] = [];
    const report = (event: { readonly type: string }): void => {
      if ('what' in event) told.push(String(event.what));
    };
    const tools = { broker, store, memory: storedMemory(store), report };
    await handOut([...units.values()], assembled, tools, 500);
    expect(told).toEqual(['共 2 项，交出 2 项', '没有一处接工作，余下的 2 项由这里做']);
    const queue = new broker.bullmq.Queue(QUEUE, { connection: broker.redis });
    expect(await queue.getJobCountByTypes('wait', 'active', 'delayed', 'failed')).toBe(0);
    await queue.close();
    broker.close();
  });
});

it('tells in a line where no Redis is, or what the address should be', async () => {
  const port = await freePort();
  await expect(connectBroker(`redis://user:secret@127.0.0.1:${port}/2`)).rejects.toThrow(
    `连不上 Redis「redis://127.0.0.1:${port}/2」：connect ECONNREFUSED 127.0.0.1:${port}`,
  );
  for (const address of ['127.0.0.1:6379', 'http://127.0.0.1', 'redis://'])
    await expect(connectBroker(address)).rejects.toThrow('--queue 要写成 redis://主机:端口');
});

describe('the command', () => {
  // Node resolves modules as if BullMQ were not installed.
  const HOOK = `export async function resolve(name, context, next) {
    if (name === 'bullmq') throw Object.assign(new Error(name), { code: 'ERR_MODULE_NOT_FOUND' });
    return next(name, context);
  }`;
  const inData = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
  const WITHOUT = inData(
    `import { register } from 'node:module'; register(${JSON.stringify(inData(HOOK))});`,
  );

  it.each([
    ['build --shard 3/8', /^--shard 要和 --store 一起用/u],
    ['build --shard 9/8 --store here', /^选项「--shard <第几份\/共几份>」的内容不对/u],
    ['build --queue redis://127.0.0.1', /^--queue 要和 --store 一起用/u],
    ['worker --queue redis://127.0.0.1 --no-store', /^gazette worker 要和 --store 一起用/u],
    ['worker --store here', /^缺少选项「--queue <地址>」/u],
    [
      'worker --store here --queue redis://127.0.0.1',
      /^--queue 要有 bullmq 和 ioredis，这里没有装：npm install/u,
    ],
  ])('refuses gazette %s in one line', async (words, line) => {
    const { code, stdout, stderr } = await gazetteProcess([...words.split(' '), '--archive', archive], {
      NODE_OPTIONS: `--import ${WITHOUT}`,
    });
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(line);
  });
});
