import type { BrowserContext, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servedEditions, type ServedEditions } from './editions.js';
import { openBrowser } from './open-browser.js';
import { openPage, PAGE_TYPES } from './page-types.js';
import { smallTargets } from './targets.js';

let editions: ServedEditions;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  editions = await servedEditions();
  browser = await openBrowser();
  page = await browser.newPage();
  await page.setViewport({ width: 360, height: 740, hasTouch: true, isMobile: true });
});

afterAll(async () => {
  await browser.close();
});

describe.each(PAGE_TYPES)('$type', (pageType) => {
  it('has nothing to press on a phone that is smaller than a finger', async () => {
    await openPage(page, pageType, editions);
    await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
    await page.waitForFunction(() =>
      ['.cite', '.share'].every(
        (place) => !document.querySelector(place) || document.querySelector(`${place} button`),
      ),
    );
    expect(await smallTargets(page)).toEqual([]);
  });
});

it('leaves the title of a notice in the upper third of a phone', async () => {
  for (const path of ['szf/2015/14/', 'szf/2015/16/']) {
    await page.goto(editions.real.url + path);
    expect(await page.$eval('.notice-title', (title) => title.getBoundingClientRect().top)).toBeLessThan(
      740 / 3,
    );
  }
});

it('what is too small for a finger is seen, but not a link in a sentence', async () => {
  // Elsewhere the policy of a page allows no style at an element.
  const plain = await browser.newPage();
  await plain.setContent(
    '<p>见<a href="#1">第一条</a>的规定。</p><ul><li><a href="#2">第二条</a></li></ul>' +
      '<button style="width:44px;height:30px">打</button><button style="width:44px;height:44px">印</button>',
  );
  const faults = await smallTargets(plain);
  await plain.close();
  expect(faults).toEqual([
    expect.stringMatching(/×\d+ <a href="#2">/u),
    expect.stringMatching(/^44×30 <button/u),
  ]);
});
