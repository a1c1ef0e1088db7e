import { randomUUID } from 'node:crypto';
import type { Queue } from 'bullmq';
import { inputsHash } from '../../model/inputs.js';
import type { Memory } from '../../model/memory.js';
import type { Store } from '../../store/store.js';
import type { Assembled } from '../build/assemble.js';
import { programVersion } from '../build/inputs.js';
import { placeOf } from '../build/piece-memory.js';
import type { Report } from '../build/report.js';
import { isKept, isReady, unitKey, type WorkUnit } from '../build/work-unit.js';
import { openJobs, type Jobs } from './awaited-jobs.js';
import { QUEUE, redisFault, type Broker } from './broker.js';
import { MEETING, type Task } from './task.js';

// So long nobody may be at work before a build does what is left by itself: a worker that was killed is noticed sooner.
const PATIENCE_MS = 30_000;
const KEPT_FAILURES_S = 60 * 60;
// A Redis that keeps nothing on the disk forgets all when it is started again. More often than that something else is wrong.
const MOST_TIMES = 3;

/** What is at hand where work is handed out. */
export interface HandOutTools {
  readonly broker: Broker;
  readonly store: Store;
  readonly memory: Memory;
  readonly report: Report;
}

/** What all tasks of a build have in common. */
type From = Pick<Task, 'program' | 'archive' | 'meeting'>;

/**
 * Hands out the units that were not made before, and waits until workers have made them and kept them in the store. What
 * they fail at, or nobody takes, is left to the build, which makes whatever it does not find.
 */
export async function handOut(
  units: readonly WorkUnit[],
  assembled: Assembled,
  tools: HandOutTools,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const { broker, store, memory, report } = tools;
  const meeting = randomUUID();
  store.write(MEETING, meeting, Buffer.from(meeting));
  const from = { program: programVersion(), archive: inputsHash(assembled.inputs), meeting };
  const queue = new broker.bullmq.Queue(QUEUE, { connection: broker.redis });
  queue.on('error', () => undefined);
  const missing = units.filter((unit) => !isKept(unit, memory));
  report({ type: 'shared', what: `共 ${units.length} 项，交出 ${missing.length} 项` });
  try {
    await handOutAll(missing, openJobs(queue, broker), { ...tools, queue, from, patienceMs });
  } catch (error) {
    // Without Redis the build is what it is without a queue.
    const { message } = error as Error;
    report({ type: 'shared', what: `${redisFault(message) ?? message}，余下的由这里做` });
  } finally {
    await queue.close().catch(() => undefined);
  }
}

interface AtHand extends HandOutTools {
  readonly queue: Queue;
  readonly from: From;
  readonly patienceMs: number;
}

async function handOutAll(missing: readonly WorkUnit[], jobs: Jobs, atHand: AtHand): Promise<void> {
  const { queue, store, memory, report, from, patienceMs } = atHand;
  const out = new Map<string, WorkUnit>();
  const times = new Map<string, number>();
  let rest = missing;
  for (;;) {
    store.flush();
    const ready = new Map(rest.filter((unit) => isReady(unit, memory)).map((unit) => [unitKey(unit), unit]));
    rest = rest.filter((unit) => !ready.has(unitKey(unit)));
    await jobs.sayAwaited([...ready.keys()]);
    for (const [key, unit] of ready) {
      await add(queue, key, unit, from);
      out.set(key, unit);
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    if (out.size === 0) return;
    const ended = await jobs.nextEnded([...out.keys()], patienceMs);
    if (ended.length === 0) {
      report({ type: 'shared', what: `没有一处接工作，余下的 ${out.size} 项由这里做` });
      await jobs.takeBack([...out.keys()]);
      return;
    }
    store.flush();
    const lost: WorkUnit[] = [];
    for (const id of ended) {
      const unit = out.get(id);
      out.delete(id);
      if (unit === undefined) continue;
      const reason = isKept(unit, memory) ? undefined : await jobs.failureOf(id);
      if (reason === 'gone' && (times.get(id) ?? 0) < MOST_TIMES) lost.push(unit);
      else report({ type: 'shared', what: endOf(unit, reason) });
    }
    if (lost.length > 0) report({ type: 'shared', what: `Redis 里没有了 ${lost.length} 项工作，重新交出` });
    rest = [...lost, ...rest];
  }
}

/** A unit that another build has handed out already is not handed out twice: its id is the same. */
async function add(queue: Queue, key: string, unit: WorkUnit, from: From): Promise<void> {
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

/** What has become of a unit, in words. */
function endOf({ label }: WorkUnit, reason: string | undefined): string {
  if (reason === undefined) return `${label}做好了`;
  return `${label}没有做成，由这里做：${reason === 'gone' ? '记结果的文件夹里没有' : reason}`;
}
