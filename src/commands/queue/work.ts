import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from 'bullmq';
import type { Memory } from '../../model/memory.js';
import type { Store } from '../../store/store.js';
import { withPage } from '../../print/browser.js';
import { workForLater } from '../../print/meanwhile.js';
import { programVersion } from '../build/inputs.js';
import { placeOf } from '../build/piece-memory.js';
import type { Report } from '../build/report.js';
import { isKept, makeUnit, unitKey, type WorkUnit } from '../build/work-unit.js';
import type { Threads } from '../threads.js';
import { QUEUE, redisFault, type Broker } from './broker.js';
import { readHouse, type House } from './house.js';
import { awaitedKey, MEETING, TASK, type Task } from './task.js';

/** How long a worker that says nothing more has its job still, and how often is looked for such workers, in milliseconds. */
export interface Lease {
  readonly lockMs: number;
  readonly lookMs: number;
}

// It is renewed after half of it: so long this process may be busy without a pause.
const LEASE: Lease = { lockMs: 20_000, lookMs: 5_000 };
// What has stopped so many workers will stop the next one.
const MOST_STOPPED = 2;
// So long a worker that cannot do a job leaves it to others.
const AWAY_MS = 2_000;

/** What a worker has at hand. */
export interface WorkTools {
  readonly broker: Broker;
  /** The store in which results meet, and the memory of values in it. */
  readonly store: Store;
  readonly memory: Memory;
  readonly threads: Threads;
  readonly report: Report;
}

export interface WorkingWorker {
  /** Takes no further job, and ends when the last is done. */
  readonly close: () => Promise<void>;
}

/**
 * Takes units of work from the queue, one after the other, makes them of the archive in a folder, and keeps them in the
 * store. A job of another program, archive or store is left to others, with a word; one that nobody waits for is dropped.
 */
export async function startWorker(
  folder: string,
  tools: WorkTools,
  { lockMs, lookMs }: Lease = LEASE,
): Promise<WorkingWorker> {
  const { broker, threads, memory, report } = tools;
  let house = await readHouse(folder, threads, memory);
  const refusals = teller(report);
  const faults = teller(report);
  const process = async (job: Job, token = ''): Promise<void> => {
    let refusal = refusalOf(job, house, tools);
    if (refusal === undefined) {
      // By its lock the build sees that somebody is at work, and does not only look at the job.
      await job.updateProgress(token);
      return makeTask(TASK.parse(job.data), house, tools);
    }
    if (!(await isAwaited(job, broker))) return;
    await job.moveToDelayed(Date.now() + AWAY_MS, token);
    if (refusal.isOfArchive) {
      // It may have been brought up to date since it was read.
      house = await readHouse(folder, threads, memory);
      refusal = refusalOf(job, house, tools);
    }
    // Of a build that asks for hundreds it is told once.
    const { meeting = '' } = job.data as Partial<Task>;
    if (refusal !== undefined)
      refusals.tell(`不接${job.name}：${refusal.reason}`, `${refusal.reason} ${meeting}`);
    await wait(AWAY_MS);
    throw new broker.bullmq.DelayedError();
  };
  const worker = new broker.bullmq.Worker(QUEUE, process, {
    connection: broker.redis,
    lockDuration: lockMs,
    stalledInterval: lookMs,
    maxStalledCount: MOST_STOPPED,
  });
  worker.on('error', ({ message }) => {
    faults.tell(redisFault(message) ?? `Redis：${message}`);
  });
  // What is wrong the next time is told again.
  worker.on('ready', faults.forget);
  worker.on('failed', (job, { message }) => {
    report({ type: 'shared', what: `${job?.name ?? ''}没有做成：${redisFault(message) ?? message}` });
  });
  await worker.waitUntilReady();
  report({ type: 'shared', what: '等生成的一方交来工作' });
  return { close: () => worker.close() };
}

/** Tells what it has not told before. */
function teller(report: Report): {
  readonly tell: (what: string, sign?: string) => void;
  readonly forget: () => void;
} {
  const told = new Set<string>();
  return {
    tell: (what, sign = what) => {
      if (!told.has(sign)) report({ type: 'shared', what });
      told.add(sign);
    },
    forget: () => {
      told.clear();
    },
  };
}

interface Refusal {
  readonly reason: string;
  /** Whether it may be lifted when the archive is read once more. */
  readonly isOfArchive?: true;
}

/** Why a job cannot be done here; undefined where it can. */
function refusalOf(job: Job, house: House, { store }: WorkTools): Refusal | undefined {
  const { data: task } = TASK.safeParse(job.data);
  if (task?.program !== programVersion()) return { reason: '交来的一方用的程序和这里的不是同一版' };
  if (task.archive !== house.archive)
    return { reason: '交来的一方的公报和这里的内容不一样', isOfArchive: true };
  store.flush();
  if (store.read(MEETING, task.meeting) === undefined)
    return { reason: '这里的 --store 不是交来的一方用的那个文件夹' };
  const unit = wantedUnit(task, house);
  if (unit === undefined || unitKey(unit) !== task.key) return { reason: '字体或浏览器和交来的一方的不一样' };
  return undefined;
}

/** Whether a build waits for it still: the jobs of one that was killed stay in the queue. */
async function isAwaited({ id = '' }: Job, { redis }: Broker): Promise<boolean> {
  return (await redis.exists(awaitedKey(id))) > 0;
}

async function makeTask(task: Task, house: House, tools: WorkTools): Promise<void> {
  const { store, memory, threads, report } = tools;
  const unit = wantedUnit(task, house);
  if (unit === undefined || isKept(unit, memory)) return;
  await makeUnit(unit, house.work().assembled, { withPage, later: workForLater(), threads, memory, report });
  store.flush();
  if (!isKept(unit, memory)) throw new Error('做好了，可是记不进 --store 的文件夹，磁盘也许满了');
}

function wantedUnit({ unit: name, places }: Task, house: House): WorkUnit | undefined {
  const unit = house.work().units.get(name);
  return unit && { ...unit, pieces: unit.pieces.filter((piece) => places.includes(placeOf(piece))) };
}
