import { describe, expect, it } from 'vitest';
import type { BuildEvent } from '../../../src/commands/build/report.js';
import { sideBySide } from '../../../src/commands/build/side-by-side.js';

/** Work that reports its thing when it begins, and ends when it is told to. */
function heldWork() {
  const begun: string[] = [];
  const ends = new Map<string, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  return {
    begun,
    end: (thing: string) => ends.get(thing)?.resolve(),
    fail: (thing: string) => ends.get(thing)?.reject(new Error(thing)),
    work: async (thing: string, report: (event: BuildEvent) => void): Promise<string> => {
      begun.push(thing);
      report({ type: 'begun', work: thing });
      await new Promise<void>((resolve, reject) => ends.set(thing, { resolve, reject }));
      report({ type: 'done', work: thing, result: '' });
      return thing.toUpperCase();
    },
  };
}

const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 1));

describe('sideBySide', () => {
  it('does so many at once, and tells of them and gives what they give in their order', async () => {
    const { begun, end, work } = heldWork();
    const told: string[] = [];
    const results = sideBySide(['a', 'b', 'c'], 2, (event) => 'work' in event && told.push(event.work), work);
    await turn();
    expect(begun).toEqual(['a', 'b']);
    expect(told).toEqual(['a']);
    end('b');
    await turn();
    expect(begun).toEqual(['a', 'b', 'c']);
    expect(told).toEqual(['a']);
    end('c');
    end('a');
    expect(await results).toEqual(['A', 'B', 'C']);
    await turn();
    expect(told).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
  });

  it('begins no other where one has failed, and waits for those that were begun', async () => {
    const { begun, end, fail, work } = heldWork();
    let isOver = false;
    const results = sideBySide(['a', 'b', 'c'], 2, () => undefined, work).finally(() => (isOver = true));
    results.catch(() => undefined);
    await turn();
    fail('b');
    await turn();
    expect([begun, isOver]).toEqual([['a', 'b'], false]);
    end('a');
    await expect(results).rejects.toThrow('b');
    expect(begun).toEqual(['a', 'b']);
  });

  it('gives nothing of nothing', async () => {
    expect(
      await sideBySide(
        [],
        2,
        () => undefined,
        () => Promise.resolve(1),
      ),
    ).toEqual([]);
  });
});
