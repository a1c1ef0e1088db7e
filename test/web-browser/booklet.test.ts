import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { servedEditions, type ServedEditions } from './editions.js';
import { inFreshPages } from './fresh-pages.js';

let editions: ServedEditions;
let page: Page;

const PHONE = { width: 360, height: 800 };
const DESK = { width: 1440, height: 900 };
const WIDE = { width: 1920, height: 1080 };

beforeAll(async () => {
  editions = await servedEditions();
});

inFreshPages((fresh) => {
  page = fresh;
});

async function open(viewport: typeof DESK, place = ''): Promise<void> {
  await page.setViewport(viewport);
  await page.goto(`${editions.real.url}2015/3/pages/${place}`);
}

/** Where a sheet stands, rounded to whole points. */
const placeOf = (name: string) =>
  page.$eval(`[id="page-${name}"] img`, (picture) => {
    const { left, top, right, height } = picture.getBoundingClientRect();
    return {
      left: Math.round(left),
      top: Math.round(top + scrollY),
      right: Math.round(right),
      height: Math.round(height),
    };
  });

/** As the page itself knows it: puppeteer hears of it later. */
const hash = () => page.evaluate(() => location.hash);

/** Waits until the bar tells these pages. */
const told = (words: string) =>
  page.waitForFunction(
    (expected) => document.querySelector('.turn .here')?.textContent === expected,
    {},
    words,
  );

/** Whether the buttons back and on lead nowhere. */
const disabledButtons = () =>
  page.$$eval('.turn button', (buttons) => buttons.map(({ disabled }) => disabled));

describe('the printed pages of an issue', () => {
  it('stand side by side at a desk as they are bound, the cover alone on the right, each spread within the window', async () => {
    await open(DESK);
    const [cover, contents, first, second, third] = [
      await placeOf('cover'),
      await placeOf('front-1'),
      await placeOf('1'),
      await placeOf('2'),
      await placeOf('3'),
    ];
    expect([contents.top, second.top]).toEqual([first.top, third.top]);
    expect([cover.left, contents.right, second.right]).toEqual([first.left, first.left, third.left]);
    expect(contents.top).toBeGreaterThan(cover.top + cover.height);
    expect(first.height).toBeLessThan(DESK.height);
  });

  it('stand below each other on a phone', async () => {
    await open(PHONE);
    const [first, second] = [await placeOf('1'), await placeOf('2')];
    expect(second.left).toBe(first.left);
    expect(second.top).toBeGreaterThan(first.top + first.height);
  });

  it('are turned by the arrows of the keyboard and by the bar, and the address follows', async () => {
    await open(DESK, '#page-12');
    await told('第12—13页（共36页）');
    await page.keyboard.press('ArrowRight');
    await told('第14—15页（共36页）');
    expect(await hash()).toBe('#page-14');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await told('第10—11页（共36页）');
    await page.click('.turn button:last-child');
    await told('第12—13页（共36页）');
  });

  it('begin at the cover', async () => {
    await open(DESK);
    await told('封面（共36页）');
    expect(await disabledButtons()).toEqual([true, false]);
    await page.keyboard.press('ArrowLeft');
    await told('封面（共36页）');
  });

  it('end at the colophon', async () => {
    await open(DESK, '#page-colophon');
    await told('版权页（共36页）');
    expect(await disabledButtons()).toEqual([false, true]);
  });

  it('leave the arrows to a box that is typed into', async () => {
    await open(DESK, '#page-12');
    await told('第12—13页（共36页）');
    await page.focus('input[type=search]');
    await page.keyboard.press('ArrowRight');
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(await hash()).toBe('#page-12');
  });

  it('load only what is near the reader, and move nothing when they come', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.webp')) asked.push(new URL(request.url()).pathname);
    });
    await page.evaluateOnNewDocument(() => {
      const root = document as Document & { shift?: number };
      root.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          root.shift = (root.shift ?? 0) + entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await open(PHONE);
    await page.waitForFunction(() => document.querySelector('img')?.complete);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(18);
    await page.$eval('[id="page-20"]', (sheet) => sheet.scrollIntoView());
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('[id="page-20"] img')?.naturalWidth === 1100,
    );
    expect(await page.evaluate(() => (document as Document & { shift?: number }).shift)).toBeLessThan(0.05);
  });

  it('are all there without scripts', async () => {
    await page.setJavaScriptEnabled(false);
    await open(DESK, '#page-12');
    expect(await page.$$('.sheet')).toHaveLength(36);
    expect(await page.$('.turn')).toBeNull();
  });
});

describe('the text of an issue and its printed pages', () => {
  it('lead to each other: the number of the page that is read is the way to its picture', async () => {
    await page.setViewport(DESK);
    await page.goto(`${editions.real.url}2015/3/#page-12`);
    await page.waitForFunction(() => document.querySelector('.page-counter a')?.textContent === '第12页');
    const to = await page.$eval('.page-counter a', (link) => link.getAttribute('href'));
    expect(to).toBe(`${editions.real.url}2015/3/pages/#page-12`);
    await open(DESK, '#page-12');
    const back = await page.$eval('[id="page-12"] figcaption a', (link) => link.href);
    expect(back).toBe(`${editions.real.url}2015/3/#page-12`);
  });

  it('stand beside each other where there is room, the picture following the text', async () => {
    await page.setViewport(WIDE);
    await page.goto(`${editions.real.url}2015/3/#page-12`);
    const shows = (name: string) =>
      page.waitForFunction(
        (file) => document.querySelector<HTMLImageElement>('.page-beside img')?.src.endsWith(`/${file}.webp`),
        {},
        name,
      );
    await shows('12');
    const [text, picture] = await page.$$eval('[id="szf-2015-16"], .page-beside img', (both) =>
      both.map((each) => each.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(picture?.left).toBeGreaterThan(text?.right ?? Infinity);
    expect(picture?.right).toBeLessThanOrEqual(WIDE.width);
    await page.$eval('[id="page-21"]', (mark) => mark.scrollIntoView());
    await shows('21');
  });

  it('do not load a picture where there is no room for it', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setViewport({ width: 820, height: 1180 });
    await page.goto(`${editions.real.url}2015/3/#page-12`);
    await page.waitForFunction(() => document.querySelector('.page-counter')?.textContent === '第12页');
    // Longer than the reader has to rest.
    await new Promise((rested) => setTimeout(rested, 600));
    expect(asked.filter((url) => url.endsWith('.webp'))).toEqual([]);
  });
});

describe('a notice on paper', () => {
  it('has its text and where it comes from, and none of what is for the screen', async () => {
    await page.emulateMediaType('print');
    await page.goto(`${editions.real.url}szf/2015/14/`);
    const shown = await page.$$eval(
      '.notice-title, .number, .dateline, .part, .printed-source, .about-facts, .about-notice, .masthead nav, .colophon',
      (places) =>
        places.filter((place) => place.checkVisibility()).map((place) => place.className.split(' ')[0] ?? ''),
    );
    expect(shown).toEqual(['notice-title', 'number', 'dateline', 'part', 'printed-source']);
    const source = await page.$$eval('.printed-source p', (lines) => lines.map((line) => line.textContent));
    expect(source).toEqual([
      '刊于《绍兴市人民政府公报》2015年第3期第3页',
      '网址：https://gazette.example.cn/gazette/szf/2015/14/',
    ]);
  });

  it('keeps the rows of its tables whole, but lets a label that spans rows go on', async () => {
    await page.emulateMediaType('print');
    await page.goto(`${editions.real.url}szf/2015/16/`);
    const kept = await page.$$eval('.grid td', (cells) =>
      cells.map((cell) => `${cell.hasAttribute('rowspan')} ${getComputedStyle(cell).breakInside}`),
    );
    expect([...new Set(kept)].sort()).toEqual(['false avoid', 'true auto']);
    const rows = await page.$$eval('.grid tr', (all) => all.map((row) => getComputedStyle(row).breakInside));
    expect(new Set(rows)).toEqual(new Set(['auto']));
  });
});
