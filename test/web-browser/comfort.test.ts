import type { Page } from 'puppeteer';
import { encode } from 'uqr';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { servedEditions, type ServedEditions } from './editions.js';
import { inFreshPages } from './fresh-pages.js';

let editions: ServedEditions;
let page: Page;

const PHONE = { width: 360, height: 800 };
const NOTICE = 'szf/2015/15/';
// The site of the real issue is told to stand there.
const ADDRESS = `https://gazette.example.cn/gazette/${NOTICE}`;
const WORDS = `绍兴市人民政府关于印发绍兴市区城乡居民临时救助实施办法（试行）的通知 绍政发〔2015〕15号 ${ADDRESS}`;

beforeAll(async () => {
  editions = await servedEditions();
});

inFreshPages(async (fresh) => {
  page = fresh;
  await page.setViewport(PHONE);
});

afterEach(async () => {
  await page.evaluate(() => localStorage.clear());
});

async function open(path: string, edition: 'real' | 'synthetic' = 'real'): Promise<void> {
  await page.goto(editions[edition].url + path);
}

const lettersOf = (selector: string) =>
  page.$eval(selector, (element) => Number.parseFloat(getComputedStyle(element).fontSize));

const width = () => page.$eval('html', (root) => root.scrollWidth);

describe('the size of letters', () => {
  it('is chosen by keyboard, holds for text and tables, and stays over pages', async () => {
    await open('szf/2015/16/');
    const before = [await lettersOf('.part p'), await lettersOf('.grid td')];
    await page.focus('[name=letters]:checked');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('[data-letters=huge]');
    const after = [await lettersOf('.part p'), await lettersOf('.grid td')];
    expect(after.map((letters, index) => letters / (before[index] ?? NaN))).toEqual([
      expect.closeTo(1.45),
      expect.closeTo(1.45),
    ]);
    expect(await width()).toBe(PHONE.width);
    await open('2015/3/');
    expect(await page.$eval('[name=letters]:checked', (box) => box.getAttribute('value'))).toBe('huge');
    expect(await lettersOf('.part p')).toBeCloseTo(after[0] ?? NaN);
  });

  it('is the one of the design again where that is chosen', async () => {
    await open(NOTICE);
    const designed = await lettersOf('html');
    await page.click('[name=letters][value=large]');
    await page.waitForSelector('[data-letters=large]');
    await page.click('[name=letters][value=""]');
    await page.waitForSelector('[data-letters=""]');
    expect(await lettersOf('html')).toBe(designed);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

describe('the tools of a page', () => {
  it('print it', async () => {
    await page.evaluateOnNewDocument(() => {
      window.print = () => (document.documentElement.dataset['printed'] = 'yes');
    });
    await open(NOTICE);
    await page.click('.reading-tools .print');
    await page.waitForSelector('[data-printed=yes]');
  });

  it('share its title, its number and its permanent address, opened by keyboard', async () => {
    await page.evaluateOnNewDocument(() => {
      const writeText = (text: string) => {
        document.documentElement.dataset['copied'] = text;
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    await open(NOTICE);
    await page.focus('.share summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.share-panel button');
    await page.click('.share-panel button');
    await page.waitForFunction(
      () => document.querySelector('.share-panel [role=status]')?.textContent === '已复制',
    );
    expect(await page.evaluate(() => document.documentElement.dataset['copied'])).toBe(WORDS);
    const mail = await page.$eval('.share-panel a', (link) => link.href);
    expect(new URL(mail).searchParams.get('body')).toBe(WORDS);
  });

  it('show its permanent address as a code for phones', async () => {
    await open(`${NOTICE}#art-3`);
    await page.click('.share summary');
    await page.waitForSelector('.share-panel path');
    const drawn = await page.$eval('.share-panel path', (path) => path.getAttribute('d') ?? '');
    const dark = encode(ADDRESS, { border: 4 }).data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])),
    );
    expect(Array.from(drawn.matchAll(/M(\d+ \d+)/gu), ([, place]) => place)).toEqual(dark);
  });

  it('of an issue share the issue', async () => {
    await open('2015/3/');
    await page.click('.share summary');
    await page.waitForSelector('.share-panel a');
    const mail = await page.$eval('.share-panel a', (link) => decodeURIComponent(link.href));
    expect(mail).toContain('body=绍兴市人民政府公报2015年第3期 https://gazette.example.cn/gazette/2015/3/');
  });

  it('are not there where no script runs', async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(editions.real.url + NOTICE);
    const seen = await page.$$('.reading-tools :is(button, label, summary), .view-switch button');
    expect(seen.length).toBeGreaterThan(5);
    for (const control of seen) expect(await control.isVisible()).toBe(false);
    await page.setJavaScriptEnabled(true);
  });
});

describe('the way back to the top', () => {
  it('comes into sight below the first screens, and leads there', async () => {
    await open(NOTICE);
    const isInSight = () =>
      page.$eval('.to-top-link', (link) => {
        const { top, bottom } = link.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    expect(await isInSight()).toBe(false);
    await page.evaluate(() => scrollTo(0, 5 * innerHeight));
    expect(await isInSight()).toBe(true);
    await page.click('.to-top-link');
    await page.waitForFunction(() => scrollY === 0);
  });

  it('makes no short page longer', async () => {
    await page.setViewport({ width: 1440, height: 1200 });
    await open('effects/');
    expect(await page.$eval('html', (root) => root.scrollHeight)).toBe(1200);
  });
});

describe('the page where there is none', () => {
  const guesses = async (path: string) => {
    await open(path);
    await page.waitForSelector('#guesses:not([hidden]) a');
    return page.$$eval('#guesses a', (links) => links.map((link) => link.href));
  };

  it('leads to what the address may have meant', async () => {
    const { url } = editions.real;
    expect((await guesses('SZF/2015/014/index.html'))[0]).toBe(`${url}szf/2015/14/`);
    expect((await guesses(encodeURI('绍政发〔2015〕15号')))[0]).toBe(`${url}szf/2015/15/`);
    expect((await guesses('2015/03'))[0]).toBe(`${url}2015/3/`);
  });
});
