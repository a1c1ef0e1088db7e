import { PuppeteerError, type Page } from 'puppeteer';
import { BrowserError } from './browser/browser-error.js';
import { executable, type Executable } from './browser/executable.js';
import { Breakdown, launch } from './browser/launch.js';

/**
 * Gives `work` the page of a fresh Chromium without network or file access, and ends the browser on every path. Where
 * the browser breaks down, it is started once more; errors of `work` itself are passed on.
 *
 * @throws BrowserError where the browser has failed.
 */
export async function withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  let hasStarted = true;
  try {
    return await attempt(await executable(), work);
  } catch (error) {
    if (!(error instanceof Breakdown)) throw error;
    hasStarted = error.hasStarted;
  }
  try {
    return await attempt(await executable(!hasStarted), work);
  } catch (error) {
    if (!(error instanceof Breakdown)) throw error;
    throw new BrowserError(`Chromium 两次都没有完成：${firstLine(error)}`);
  }
}

async function attempt<T>(chromium: Executable, work: (page: Page) => Promise<T>): Promise<T> {
  const { page, broken, isGone, close } = await launch(chromium);
  try {
    return await Promise.race([work(page), broken]);
  } catch (error) {
    if (error instanceof Breakdown || !(error instanceof Error)) throw error;
    // Its page may have closed under the work, which then fails with whatever it was about to do.
    if (await isGone()) throw new Breakdown(error.message, true);
    // The browser is there and refuses, or does not come to an end: it would do so again.
    if (error instanceof PuppeteerError) throw new BrowserError(`Chromium 没有完成：${firstLine(error)}`);
    throw error;
  } finally {
    await close();
  }
}

function firstLine({ message }: Error): string {
  return message.split('\n')[0] ?? '';
}
