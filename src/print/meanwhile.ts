import { setImmediate as turn } from 'node:timers/promises';

/** What this process does while the browser works, a part at each call. */
export type Meanwhile = () => void;

export const NOTHING: Meanwhile = () => undefined;

/** Waits for what the browser has been given to do, and works meanwhile; but first the browser must have it. */
export async function working<Result>(browser: Promise<Result>, meanwhile: Meanwhile): Promise<Result> {
  // Where the work fails, nobody waits for the browser.
  browser.catch(() => undefined);
  await turn();
  meanwhile();
  return browser;
}
