import type { BuildEvent } from '../../../src/commands/build/report.js';
import { storedMemory } from '../../../src/commands/build/stored-memory.js';
import { connectBroker } from '../../../src/commands/queue/broker.js';
import { startWorker } from '../../../src/commands/queue/work.js';
import { withThreads } from '../../../src/commands/threads.js';
import { openStore } from '../../../src/store/store.js';

// A worker that is noticed soon where it is killed. Its lock is renewed after half of the time, which a busy machine must allow.
const LEASE = { lockMs: 4_000, lookMs: 500 };

/** Where a worker works. */
export interface WorkPlace {
  readonly archive: string;
  readonly store: string;
  readonly address: string;
}

/** Starts a worker in this process. What it tells goes to `report`. */
export async function ownWorker(
  { archive, store: folder, address }: WorkPlace,
  report: (event: BuildEvent) => void,
): Promise<{ readonly close: () => Promise<void> }> {
  const store = openStore(folder, 'test');
  const broker = await connectBroker(address);
  const worker = await withThreads((threads) =>
    startWorker(archive, { broker, store, memory: storedMemory(store), threads, report }, LEASE),
  );
  return {
    close: async () => {
      await worker.close();
      broker.close();
      store.close();
    },
  };
}
