import { setImmediate as turn } from 'node:timers/promises';

/** What this process does while the browser works, a part at each call. False where nothing is left. */
export type Meanwhile = () => boolean;

export const NOTHING: Meanwhile = () => false;

/**
 * Waits for what the browser has been given to do, and works meanwhile, a part after the other until the browser is done;
 * but first the browser must have it.
 */
export async function working<Result>(browser: Promise<Result>, meanwhile: Meanwhile): Promise<Result> {
  const state = { isDone: false };
  const done = (): void => {
    state.isDone = true;
  };
  // Where the work fails, nobody waits for the browser.
  browser.then(done, done);
  await turn();
  let isLeft = meanwhile();
  while (isLeft) {
    await turn();
    isLeft = !state.isDone && meanwhile();
  }
  return browser;
}

/** Work of this process that need not be done at once. */
export interface Later {
  /** Takes note of work. What it gives is asked for elsewhere: it keeps what it has made (model/lazy.ts). */
  readonly add: (work: () => unknown) => void;
  /** Does the next work, where there is any. */
  readonly next: Meanwhile;
}

export function workForLater(): Later {
  const waiting: (() => unknown)[] = [];
  return {
    add: (work) => waiting.push(work),
    next: () => {
      const work = waiting.shift();
      work?.();
      return work !== undefined;
    },
  };
}
