import type { Page } from 'puppeteer';
import { BrowserError } from './browser/browser-error.js';
import { executable } from './browser/executable.js';
import { Breakdown, launch, type RunningBrowser } from './browser/launch.js';

/** Gives work the page of a browser; see `withPage`. */
export type WithPage = <T>(work: (page: Page) => Promise<T>) => Promise<T>;

/**
 * Starts a browser at once for the first work that asks for a page, so that Chromium starts while files are read, gives
 * it to `all`, and ends it where nobody has asked. Each further work has a browser of its own.
 */
export async function withBrowserAhead<T>(all: (withPage: WithPage) => Promise<T>): Promise<T> {
  const waiting = [executable().then((chromium) => launch(chromium))];
  // Where it fails, whoever asks for it is told.
  waiting[0]?.catch(() => undefined);
  try {
    return await all((work) => withPage(work, waiting.pop()));
  } finally {
    const unused = await waiting.pop()?.catch(() => undefined);
    await unused?.close();
  }
}

/**
 * Gives `work` the page of a fresh Chromium without network or file access, and ends the browser on every path. Where
 * the browser breaks down, it is started once more; errors of `work` itself are passed on.
 *
 * @param ahead One that is starting already.
 * @throws BrowserError where the browser has failed.
 */
export async function withPage<T>(
  work: (page: Page) => Promise<T>,
  ahead?: Promise<RunningBrowser>,
): Promise<T> {
  let hasStarted = true;
  try {
    return await attempt(ahead ?? launch(await executable()), work);
  } catch (error) {
    if (!(error instanceof Breakdown)) throw error;
    hasStarted = error.hasStarted;
  }
  try {
    return await attempt(launch(await executable(!hasStarted)), work);
  } catch (error) {
    if (!(error instanceof Breakdown)) throw error;
    throw new BrowserError(`Chromium 两次都没有完成：${firstLine(error)}`);
  }
}

async function attempt<T>(started: Promise<RunningBrowser>, work: (page: Page) => Promise<T>): Promise<T> {
  const { page, broken, isGone, close } = await started;
  try {
    return await Promise.race([work(page), broken]);
  } catch (error) {
    if (error instanceof Breakdown || !(error instanceof Error)) throw error;
    // Its page may have closed under the work, which then fails with whatever it was about to do.
    if (await isGone()) throw new Breakdown(error.message, true);
    // The browser is there and refuses, or does not come to an end: it would do so again.
    const { PuppeteerError } = await import('puppeteer');
    if (error instanceof PuppeteerError) throw new BrowserError(`Chromium 没有完成：${firstLine(error)}`);
    throw error;
  } finally {
    await close();
  }
}

function firstLine({ message }: Error): string {
  return message.split('\n')[0] ?? '';
}
