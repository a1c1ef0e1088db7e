import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { servedEditions, type ServedEditions } from './editions.js';
import { inFreshPages } from './fresh-pages.js';

let editions: ServedEditions;
let page: Page;

const PHONE = { width: 360, height: 800 };
const DESK = { width: 1440, height: 900 };

beforeAll(async () => {
  editions = await servedEditions();
});

inFreshPages((fresh) => {
  page = fresh;
});

async function open(viewport = DESK): Promise<void> {
  await page.setViewport(viewport);
  await page.goto(`${editions.real.url}2015/3/`);
}

const marked = (): Promise<string[]> =>
  page.$$eval('.issue-index a[aria-current]', (links) => links.map((link) => link.hash));

/** Scrolls to a place; the page tells it soon after. */
const read = (selector: string): Promise<void> =>
  page.$eval(selector, (place) => place.scrollIntoView({ block: 'start' }));

describe('the index beside the running text of an issue', () => {
  it('marks the one notice that is read', async () => {
    await open();
    expect(await marked()).toEqual([]);
    await read('[id="szf-2015-15"]');
    await expect.poll(marked).toEqual(['#szf-2015-15']);
    await read('[id="szbf-2015-21"]');
    await expect.poll(marked).toEqual(['#szbf-2015-21']);
  });

  it('leads back to the top', async () => {
    await open(PHONE);
    await read('[id="szbf-2015-21"]');
    await page.click('.issue-index .to-top a');
    await page.waitForFunction(() => scrollY < innerHeight);
  });
});

describe('the page counter', () => {
  it.each([PHONE, DESK])(
    'names the printed page that is read, and none before the first (%o)',
    async (viewport) => {
      await open(viewport);
      const told = () => page.$eval('.page-counter', (counter) => counter.textContent);
      expect(await told()).toBe('');
      await read('#page-12');
      await expect.poll(told).toBe('第12页');
      await read('#page-21');
      await expect.poll(told).toBe('第21页');
    },
  );
});

describe('the contents of an issue', () => {
  it('lead to the text below, and beside it to the page of the notice', async () => {
    await open();
    const links = await page.$$eval('.issue-contents .notices > li:first-child a', (all) =>
      all.map((link) => link.getAttribute('href')),
    );
    expect(links.slice(0, 2)).toEqual(['#szf-2015-13', '../../szf/2015/13/']);
  });
});
