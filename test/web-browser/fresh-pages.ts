import type { BrowserContext, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openBrowser } from './open-browser.js';

/**
 * Gives each test of a file a page of its own, in one browser for all of them. `take` is called with it before the test; hooks
 * that the file adds below find it still open.
 */
export function inFreshPages(take: (page: Page) => void | Promise<void>): void {
  let browser: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await take(page);
  });
  afterEach(async () => {
    await page.close();
  });
  afterAll(async () => {
    await browser.close();
  });
}
