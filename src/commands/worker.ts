import type { Memory } from '../model/memory.js';
import type { Store } from '../store/store.js';
import type { Report } from './build/report.js';
import { connectBroker } from './queue/broker.js';
import { startWorker } from './queue/work.js';
import { withThreads } from './threads.js';

export interface WorkerOptions {
  readonly archive: string;
  /** The address of the Redis: redis://host:port. */
  readonly queue: string;
}

/** Works for builds until the process is ended. */
export async function worker(
  { archive, queue }: WorkerOptions,
  store: Store,
  memory: Memory,
  report: Report,
): Promise<never> {
  const broker = await connectBroker(queue);
  return withThreads(async (threads) => {
    await startWorker(archive, { broker, store, memory, threads, report });
    return new Promise<never>(() => undefined);
  });
}
