import type { BrowserContext, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servedEditions, type ServedEditions } from './editions.js';
import { openBrowser } from './open-browser.js';
import { EASY_PX } from './sight.js';

let editions: ServedEditions;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  editions = await servedEditions();
  browser = await openBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
});

const loadsEasyStyle = () => page.$$eval('link[href*="/easy-"]', (links) => links.length);

describe('the switch in the head of the site', () => {
  it('turns the 适老 view on for all pages, and off again, by keyboard', async () => {
    await page.setViewport({ width: 360, height: 800 });
    await page.goto(editions.real.url);
    await page.focus('[data-view=easy]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-view=standard]:focus');
    await page.goto(`${editions.real.url}szf/2015/15/`);
    expect(await loadsEasyStyle()).toBe(1);
    await page.focus('[data-view=standard]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-view=easy]:focus');
    expect(await loadsEasyStyle()).toBe(0);
    await page.goto(editions.real.url);
    expect(await loadsEasyStyle()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

describe('the 适老 view of a reader who has chosen it', () => {
  beforeAll(async () => {
    await page.goto(editions.real.url);
    await page.evaluate(() => localStorage.setItem('gazette-view', 'easy'));
  });

  it('is there from the first: nothing moves', async () => {
    const fresh = await browser.newPage();
    await fresh.setViewport({ width: 360, height: 800 });
    await fresh.evaluateOnNewDocument(() => {
      new PerformanceObserver((list) => {
        for (const { name } of list.getEntries()) document.documentElement.dataset['moved'] = name;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await fresh.goto(`${editions.real.url}szf/2015/15/`);
    await fresh.evaluate(() => new Promise((told) => requestAnimationFrame(() => setTimeout(told, 80))));
    const seen = await fresh.$eval('html', (root) => [
      getComputedStyle(root).fontSize,
      root.dataset['moved'] ?? 'nothing',
    ]);
    await fresh.close();
    expect(seen).toEqual([`${EASY_PX}px`, 'nothing']);
  });
});
