import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOfContrast, faultsOfPage, putAxe } from './axe.js';
import { servedEditions, type ServedEditions } from './editions.js';
import { openBrowser } from './open-browser.js';
import { openPage, PAGE_TYPES } from './page-types.js';
import { hiddenLetters } from './sight.js';
import { smallTargets } from './targets.js';

let editions: ServedEditions;
let browser: Browser;
let page: Page;

// 18 pt.
const LEAST_PX = 24;

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

describe('the 适老 view', () => {
  beforeAll(async () => {
    for (const { url } of [editions.real, editions.synthetic, editions.corrected, editions.amended]) {
      await page.goto(url);
      await page.evaluate(() => localStorage.setItem('gazette-view', 'easy'));
    }
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
    expect(seen).toEqual([`${LEAST_PX}px`, 'nothing']);
  });

  const seen = new Set<string>();

  describe.each(PAGE_TYPES)('of $type', (pageType) => {
    beforeAll(async () => {
      await page.setViewport({ width: 360, height: 800 });
      await openPage(page, pageType, editions);
      await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
      await putAxe(page);
    });

    it.each([360, 1440])(
      'has large letters, dark on light, and large targets at %i pixels',
      async (width) => {
        await page.setViewport({ width, height: 800 });
        expect(await smallLetters(page, LEAST_PX)).toEqual([]);
        expect(await faultsOfContrast(page, seen)).toEqual([]);
        expect(await faultsOfPage(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
        expect(await hiddenLetters(page)).toEqual([]);
        expect(await page.$eval('html', (root) => root.scrollWidth)).toBe(width);
      },
    );
  });
});

/** The words that are set smaller than `least`. */
function smallLetters(read: Page, least: number): Promise<string[]> {
  return read.evaluate(
    (px) =>
      [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
        const words = [...element.childNodes].filter(
          (node) => node instanceof Text && node.data.trim() !== '',
        );
        const isSmall = Number.parseFloat(getComputedStyle(element).fontSize) < px;
        return words.length > 0 && element.checkVisibility() && isSmall
          ? [element.outerHTML.slice(0, 100)]
          : [];
      }),
    least,
  );
}
