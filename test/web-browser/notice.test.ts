import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writtenSite } from '../web/written-site.js';
import { inFreshPages } from './fresh-pages.js';
import { placeOf } from './place.js';
import { servedSite, type ServedSite } from './serve.js';

let site: ServedSite;
let page: Page;

const PHONE = { width: 360, height: 800 };
const DESK = { width: 1440, height: 900 };

beforeAll(async () => {
  site = await servedSite(writtenSite('gazette').files);
});

inFreshPages((fresh) => {
  page = fresh;
});

afterAll(async () => {
  await site.close();
});

async function open(path: string, viewport = DESK): Promise<void> {
  await page.setViewport(viewport);
  await page.goto(site.url + path);
}

const textOf = (selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent.trim());

/** What the reader's clipboard is given, or a clipboard that refuses. */
async function clipboard(isOpen: boolean): Promise<() => Promise<string | undefined>> {
  await page.evaluateOnNewDocument((opens) => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          if (!opens) return Promise.reject(new Error('refused'));
          document.documentElement.dataset['copied'] = text;
          return Promise.resolve();
        },
      },
    });
  }, isOpen);
  return () => page.evaluate(() => document.documentElement.dataset['copied']);
}

describe('the link of a provision', () => {
  it('is copied whole by the button at its ordinal, which says so', async () => {
    const copied = await clipboard(true);
    await open('szf/2015/15/');
    await page.focus('#art-9 > .copy-link');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.said:not(:empty)');
    expect(await copied()).toBe(`${site.url}szf/2015/15/#art-9`);
    expect(await page.$eval('#art-9 > .copy-link', (button) => button.ariaLabel)).toBe('复制第九条的链接');
    expect(await textOf('.said')).toBe('已复制第九条的链接');
  });

  it('opens at the provision', async () => {
    await open('szf/2015/15/#art-9');
    const top = await page.$eval('#art-9', (provision) => provision.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(100);
    expect(await page.$eval('#art-9 > .copy-link', (button) => getComputedStyle(button).opacity)).toBe('1');
    expect(await page.$eval('#art-10 > .copy-link', (button) => getComputedStyle(button).opacity)).toBe('0');
  });

  it('goes into the address bar where the browser does not let it be copied', async () => {
    await clipboard(false);
    await open('szf/2015/15/');
    await page.focus('#art-9 > .copy-link');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.said:not(:empty)');
    await expect.poll(() => placeOf(page)).toBe(`${site.url}szf/2015/15/#art-9`);
    expect(await textOf('.said')).toContain('请从地址栏复制');
  });

  it('has a button of at least 24 pixels inside the page, that adds no character to the text', async () => {
    for (const viewport of [PHONE, DESK]) {
      await open('szbf/2015/24/', viewport);
      const buttons = await page.$$eval('.copy-link', (all) =>
        all.map((button) => {
          const { left, right, width, height } = button.getBoundingClientRect();
          return { isInside: left >= 0 && right <= innerWidth, side: Math.min(width, height) };
        }),
      );
      expect(buttons.length).toBeGreaterThan(10);
      expect(buttons.every(({ isInside }) => isInside)).toBe(true);
      expect(Math.min(...buttons.map(({ side }) => side))).toBeGreaterThanOrEqual(24);
    }
    expect(await page.$$eval('.copy-link', (all) => all.map((button) => button.textContent).join(''))).toBe(
      '',
    );
  });

  it('has no button where scripts do not run: the ordinal leads to itself', async () => {
    await page.setJavaScriptEnabled(false);
    await open('szf/2015/15/');
    const seen = await page.$$eval('article button, .cite button', (all) =>
      all.filter((button) => button.checkVisibility()),
    );
    expect(seen).toEqual([]);
    await page.click('#art-9 > a.ordinal');
    await expect.poll(() => placeOf(page)).toBe(`${site.url}szf/2015/15/#art-9`);
  });
});

it('copies the citation', async () => {
  const copied = await clipboard(true);
  await open('szf/2015/15/');
  await page.click('.cite button');
  await page.waitForSelector('.said:not(:empty)');
  expect(await copied()).toBe(
    '《绍兴市人民政府关于印发绍兴市区城乡居民临时救助实施办法（试行）的通知》（绍政发〔2015〕15号），《绍兴市人民政府公报》2015年第3期第3页',
  );
});

describe('the outline', () => {
  const current = (): Promise<string[]> =>
    page.$$eval('.outline [aria-current]', (all) => all.map((link) => link.textContent.trim()));

  it('follows the reading down and up', async () => {
    await open('szf/2015/15/');
    expect(await current()).toEqual([]);
    for (const [id, name] of [
      ['art-9', '第九条'],
      ['art-15', '第十五条'],
      ['art-3', '第三条'],
    ] as const) {
      await page.$eval(`#${id}`, (place) => place.scrollIntoView());
      await page.waitForFunction(
        (wanted) => document.querySelector('.outline [aria-current]')?.textContent === wanted,
        {},
        name,
      );
      expect(await current()).toEqual([name]);
    }
  });

  it('comes to its last entry where the page ends, and to one before it that was asked for', async () => {
    await open('szf/2015/13/', { width: 1440, height: 1400 });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const isCurrent = (name: string) =>
      page.waitForFunction(
        (wanted) => document.querySelector('.outline [aria-current]')?.textContent === wanted,
        {},
        name,
      );
    await isCurrent('六、气象部门管理的审批目录清单');
    await page.$$eval('.outline a', (all) => all.at(-2)?.click());
    await isCurrent('五、安监部门管理的审批目录清单');
  });

  it('stands beside the text at a desk, and on a phone opens by hand', async () => {
    await open('szf/2015/16/');
    const isShown = (): Promise<boolean> => page.$eval('.outline li a', (link) => link.checkVisibility());
    expect(await isShown()).toBe(true);
    await open('szf/2015/16/', PHONE);
    expect(await isShown()).toBe(false);
    await page.click('.outline summary');
    expect(await isShown()).toBe(true);
  });
});

describe('the head of a notice', () => {
  const boxesOf = (selectors: readonly string[]) =>
    Promise.all(
      selectors.map((selector) =>
        page.$eval(selector, (element) => {
          const { left, right, top } = element.getBoundingClientRect();
          return { left, right, top };
        }),
      ),
    );

  it.each(['szf/2015/14/', 'szf/2015/16/', 'szbf/2015/21/'])(
    'of %s begins in the upper third of a phone, before what is said of it',
    async (path) => {
      await open(path, { width: 360, height: 740 });
      const [title, number, date, standing, facts] = await boxesOf([
        '.notice-title',
        '.notice .number',
        '.dateline',
        '.standing',
        '.about-facts',
      ]);
      const tops = [title, number, date, standing, facts].map((box) => box?.top ?? NaN);
      expect(tops[0]).toBeLessThan(740 / 3);
      expect(tops).toEqual(tops.toSorted((one, other) => one - other));
      expect(await page.$eval('.facts', (list) => list.checkVisibility())).toBe(false);
      await page.click('.about-facts summary');
      expect(await page.$eval('.facts', (list) => list.checkVisibility())).toBe(true);
    },
  );

  it('has its facts beside it at a desk', async () => {
    await open('szf/2015/14/');
    const [title, facts] = await boxesOf(['.notice-title', '.facts']);
    expect(facts?.right ?? NaN).toBeLessThan(title?.left ?? NaN);
    expect(Math.abs((facts?.top ?? NaN) - (title?.top ?? NaN))).toBeLessThan(100);
  });
});

it.each([820, 1440])('keeps the label of a tall cell in sight below the head at %i pixels', async (width) => {
  await open('szf/2015/16/', { width, height: 600 });
  const topOf = (selector: string) => page.$eval(selector, (each) => each.getBoundingClientRect().top);
  await page.$eval('#tab-1 .tall-label', (label) => {
    scrollTo(0, scrollY + label.getBoundingClientRect().top + 250);
  });
  const head = await topOf('#tab-1 thead');
  const row = await page.$eval('#tab-1 thead', (each) => each.clientHeight);
  const seen = { head, below: (await topOf('#tab-1 .tall-label')) - head - row };
  expect(Math.abs(seen.head)).toBeLessThanOrEqual(2);
  expect(seen.below).toBeGreaterThanOrEqual(0);
  expect(seen.below).toBeLessThan(60);
});

describe('a table on a phone', () => {
  it('stands at its full height, and scrolls sideways only, by keyboard', async () => {
    await open('szf/2015/16/', PHONE);
    const hidden = await page.$$eval('.table-scroll', (boxes) =>
      boxes.map((box) => ({ below: box.scrollHeight - box.clientHeight, taller: box.clientHeight > 800 })),
    );
    expect(hidden).toEqual([
      { below: 0, taller: true },
      { below: 0, taller: true },
    ]);
    await page.focus('.table-scroll');
    const before = await page.$eval('.table-scroll', (box) => box.scrollLeft);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (was) => (document.querySelector('.table-scroll')?.scrollLeft ?? 0) > was,
      {},
      before,
    );
  });
});

describe('a notice under a finger', () => {
  it('has downloads and buttons of at least 44 px', async () => {
    await page.setViewport({ ...PHONE, hasTouch: true, isMobile: true });
    await page.goto(`${site.url}szf/2015/13/`);
    await page.waitForSelector('.cite button');
    const sizes = await page.$$eval('.downloads a, .cite button', (targets) =>
      targets.map((target) => {
        const { width, height } = target.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
  });
});
