import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import { inputsHash } from '../../model/inputs.js';
import type { Memory } from '../../model/memory.js';
import type { Store } from '../../store/store.js';
import type { Assembled } from '../build/assemble.js';
import { programVersion } from '../build/inputs.js';
import { placeOf } from '../build/piece-memory.js';
import type { Report } from '../build/report.js';
import { isKept, isReady, unitKey, type WorkUnit } from '../build/work-unit.js';
import { QUEUE, type Broker } from './broker.js';
import { MEETING, waitingKey, type Task } from './task.js';

const LOOK_MS = 250;
const STILL_WAITS_MS = 15_000;
// So long nobody may be at work before a build does what is left by itself: a worker that was killed is noticed sooner.
const PATIENCE_MS = 30_000;
const KEPT_FAILURES_S = 60 * 60;

/** What is at hand where work is handed out. */
export interface HandOutTools {
  readonly broker: Broker;
  readonly store: Store;
  readonly memory: Memory;
  readonly report: Report;
}

/**
 * Hands out the units that were not made before, and waits until workers have made them and kept them in the store. What
 * they fail at, or nobody takes, is left to the build, which makes whatever it does not find.
 */
export async function handOut(
  units: readonly WorkUnit[],
  assembled: Assembled,
  { broker, store, memory, report }: HandOutTools,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const meeting = randomUUID();
  store.write(MEETING, meeting, Buffer.from(meeting));
  const from = { program: programVersion(), archive: inputsHash(assembled.inputs), meeting };
  const queue = new broker.bullmq.Queue(QUEUE, { connection: broker.redis });
  queue.on('error', () => undefined);
  const out = new Map<string, WorkUnit>();
  let rest = units.filter((unit) => !isKept(unit, memory));
  report({ type: 'shared', what: `共 ${units.length} 项，交出 ${rest.length} 项` });
  try {
    for (;;) {
      store.flush();
      const ready = rest.filter((unit) => isReady(unit, memory));
      rest = rest.filter((unit) => !ready.includes(unit));
      for (const unit of ready) out.set(unitKey(unit), unit);
      await addAll(queue, ready, from);
      if (out.size === 0) return;
      const ended = await nextEnded(queue, broker, [...out.keys()], meeting, patienceMs);
      if (ended.length === 0) {
        await takeBack(queue, [...out.keys()], report);
        return;
      }
      store.flush();
      for (const id of ended) {
        const unit = out.get(id);
        if (unit !== undefined) report({ type: 'shared', what: await endOf(queue, id, unit, memory) });
        out.delete(id);
      }
    }
  } catch (error) {
    // Without Redis the build is what it is without a queue.
    report({ type: 'shared', what: `Redis 断了，余下的由这里做：${(error as Error).message}` });
  } finally {
    await queue.close().catch(() => undefined);
  }
}

/** A unit that another build has handed out already is not handed out twice: its id is the same. */
async function addAll(
  queue: Queue,
  units: readonly WorkUnit[],
  from: Pick<Task, 'program' | 'archive' | 'meeting'>,
): Promise<void> {
  for (const unit of units) {
    const key = unitKey(unit);
    const before = await queue.getJob(key);
    // What nobody could make some time ago is tried again.
    if ((await before?.isFailed()) === true) await before?.remove();
    const task: Task = { ...from, unit: unit.name, places: unit.pieces.map(placeOf), key };
    await queue.add(unit.label, task, {
      jobId: key,
      removeOnComplete: true,
      removeOnFail: { age: KEPT_FAILURES_S },
    });
  }
}

/** The ids of those that have come to an end, whichever; none where for so long nobody was at work at any of them. */
async function nextEnded(
  queue: Queue,
  { redis }: Broker,
  ids: readonly string[],
  meeting: string,
  patienceMs: number,
): Promise<string[]> {
  let lastSeen = performance.now();
  for (;;) {
    await redis.set(waitingKey(meeting), '1', 'PX', STILL_WAITS_MS);
    const states = await Promise.all(ids.map((id) => queue.getJobState(id)));
    const ended = ids.filter((_, index) => ['completed', 'failed', 'unknown'].includes(states[index] ?? ''));
    if (ended.length > 0) return ended;
    const active = ids.filter((_, index) => states[index] === 'active');
    // Who is at work renews the lock; that of a worker that was killed runs out.
    const locks = active.map((id) => queue.toKey(`${id}:lock`));
    if (locks.length > 0 && (await redis.exists(...locks)) > 0) lastSeen = performance.now();
    if (performance.now() - lastSeen > patienceMs) return [];
    await wait(LOOK_MS);
  }
}

/** What has become of a unit, in words. */
async function endOf(queue: Queue, id: string, unit: WorkUnit, memory: Memory): Promise<string> {
  if (isKept(unit, memory)) return `${unit.label}做好了`;
  const job = await queue.getJob(id);
  const reason = job?.failedReason.split('\n')[0] ?? '记结果的文件夹里没有';
  await job?.remove();
  return `${unit.label}没有做成，由这里做：${reason}`;
}

async function takeBack(queue: Queue, ids: readonly string[], report: Report): Promise<void> {
  report({ type: 'shared', what: `没有一处接工作，余下的 ${ids.length} 项由这里做` });
  // One that somebody has taken in this moment cannot be removed, and is made twice.
  for (const id of ids) await queue.remove(id).catch(() => undefined);
}
