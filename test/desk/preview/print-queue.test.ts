import { describe, expect, it } from 'vitest';
import { printQueue, type PrintWork } from '../../../src/desk/preview/print-queue.js';

/** Work that ends when it is told to, and notes whether it was still wanted then. */
function work(name: string, log: string[]): { readonly work: PrintWork; readonly end: () => void } {
  let end = (): void => undefined;
  const told = new Promise<void>((resolve) => (end = resolve));
  return {
    work: async (isWanted) => {
      log.push(`${name} begins`);
      await told;
      log.push(`${name} ${isWanted() ? 'wanted' : 'stale'}`);
    },
    end: () => end(),
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('printQueue', () => {
  it('does one at a time, and of what waits for the same only the last', async () => {
    const [log, queue] = [[] as string[], printQueue()];
    const [first, second, third, other] = ['first', 'second', 'third', 'other'].map((name) =>
      work(name, log),
    );
    queue.ask('a', first?.work as PrintWork);
    await settled();
    for (const [key, next] of [
      ['a', second],
      ['b', other],
      ['a', third],
    ] as const)
      queue.ask(key, next?.work as PrintWork);
    for (const each of [first, second, third, other]) each?.end();
    await settled();
    expect(log).toEqual([
      'first begins',
      // A later save of the same has come meanwhile.
      'first stale',
      'third begins',
      'third wanted',
      'other begins',
      'other wanted',
    ]);
  });

  it('takes up again after it had nothing to do, and nothing once it is closed', async () => {
    const [log, queue] = [[] as string[], printQueue()];
    const [first, second, third] = ['first', 'second', 'third'].map((name) => work(name, log));
    first?.end();
    queue.ask('a', first?.work as PrintWork);
    await settled();
    queue.ask('a', second?.work as PrintWork);
    queue.ask('b', third?.work as PrintWork);
    const closed = queue.close();
    second?.end();
    await closed;
    queue.ask('c', third?.work as PrintWork);
    await settled();
    expect(log).toEqual(['first begins', 'first wanted', 'second begins', 'second stale']);
  });
});
