/** A print that is asked for: `isWanted` says no as soon as another with the same key is. */
export type PrintWork = (isWanted: () => boolean) => Promise<void>;

export interface PrintQueue {
  /** Does the work when its turn comes; what waits under the same key is dropped for it. Its errors are its own. */
  ask(key: string, work: PrintWork): void;
  /** Drops what waits. Resolves when the work that runs has ended. */
  close(): Promise<void>;
}

/** Does one piece of work at a time, and of several for one thing only the last. */
export function printQueue(): PrintQueue {
  const waiting = new Map<string, PrintWork>();
  let isClosed = false;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      const [key, work] = next;
      waiting.delete(key);
      await work(() => !isClosed && !waiting.has(key));
    }
    running = undefined;
  };
  return {
    ask: (key, work) => {
      if (isClosed) return;
      waiting.set(key, work);
      running ??= run();
    },
    close: async () => {
      isClosed = true;
      waiting.clear();
      await running;
    },
  };
}
