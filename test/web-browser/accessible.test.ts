import type { BrowserContext, CDPSession, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  faultsOfColours,
  faultsOfContrast,
  faultsOfLayout,
  faultsOfPage,
  faultsOfTargets,
  putAxeAhead,
} from './axe.js';
import { servedEditions, type ServedEditions } from './editions.js';
import { openBrowser } from './open-browser.js';
import { openPage, PAGE_TYPES, type PageType } from './page-types.js';
import {
  EASY_PX,
  elementsShown,
  faultsOfPrint,
  groundsSeen,
  hiddenLetters,
  linesOfLink,
  lostGrounds,
  paper,
  smallLetters,
  unmarkedFocus,
} from './sight.js';
import { smallTargets } from './targets.js';

let editions: ServedEditions;
let browser: BrowserContext;
let page: Page;
let session: CDPSession;

const PHONE = { width: 360, height: 800 };
const DESK = { width: 1440, height: 900 };
const COLOURS = {
  light: { 'prefers-color-scheme': 'light', 'forced-colors': 'none' },
  dark: { 'prefers-color-scheme': 'dark', 'forced-colors': 'none' },
  forced: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
};
/** Of all colours the letters at which axe has looked on the pages before. */
const SEEN = { light: new Set<string>(), dark: new Set<string>(), forced: new Set<string>() };
/** The same of the 适老 view. */
const SEEN_EASY = new Set<string>();
/** What WCAG 1.4.12 lets a reader set. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ' +
  'p { margin-block-end: 2em !important }';

beforeAll(async () => {
  editions = await servedEditions();
  browser = await openBrowser();
  page = await browser.newPage();
  await putAxeAhead(page);
  session = await page.createCDPSession();
});

afterAll(async () => {
  await browser.close();
});

async function setColours(
  colours: keyof typeof COLOURS,
  media: 'screen' | 'print' = 'screen',
): Promise<void> {
  const features = Object.entries(COLOURS[colours]).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { media, features });
}

/** Opens the page with all that it folds away or shows only now and then. */
async function openWhole(pageType: PageType): Promise<void> {
  await openPage(page, pageType, editions);
  await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
  await page.$$eval('.said', (all) => all.forEach((each) => (each.textContent = '已复制')));
}

/** Turns the 适老 view of the open page on, or off again. */
async function setEasy(view: 'easy' | 'standard'): Promise<void> {
  await page.$eval(`[data-view=${view}]`, (button) => (button as HTMLElement).click());
  // The focus goes to the other button once the style sheet is there.
  await page.waitForSelector(`[data-view]:not([data-view=${view}]):focus`);
}

/** How far the page reaches to the side, and what letters cannot be read, with letters of a size. */
async function readAt(width: number, letters: number): Promise<unknown[]> {
  await session.send('Page.setFontSizes', { fontSizes: { standard: letters } });
  await page.setViewport({ width, height: 800 });
  const seen = await page.$eval('html', (root) => [getComputedStyle(root).fontSize, root.scrollWidth]);
  const hidden = await hiddenLetters(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  return [...seen, hidden];
}

describe.each(PAGE_TYPES)('$type', (pageType) => {
  beforeAll(async () => {
    await setColours('light');
    await openWhole(pageType);
  });

  /** The elements of which axe has been asked what they are made of: it is the same at every width. */
  const looked = new Set<number>();

  describe.each([DESK, PHONE])('at $width pixels', (viewport) => {
    beforeAll(async () => {
      await page.setViewport(viewport);
    });

    it('has no fault that axe finds', async () => {
      await setColours('light');
      const shown = await elementsShown(page);
      const isKnown = shown.every((number) => looked.has(number));
      expect(await (isKnown ? faultsOfLayout(page) : faultsOfPage(page))).toEqual([]);
      for (const number of shown) looked.add(number);
    });

    it.each(['light', 'dark', 'forced'] as const)(
      'can be read, and the focus seen, in %s colours',
      async (colours) => {
        await setColours(colours);
        expect(await faultsOfColours(page, SEEN[colours])).toEqual([]);
        if (colours === 'forced') expect(await faultsOfTargets(page)).toEqual([]);
        expect(await unmarkedFocus(page)).toEqual([]);
      },
    );

    it('keeps in forced colours what a ground sets off', async () => {
      await setColours('light');
      const places = await groundsSeen(page);
      // The colophon at least.
      expect(places).not.toEqual([]);
      await setColours('forced');
      expect(await lostGrounds(page, places)).toEqual([]);
    });

    it('can be read with the spacing that a reader sets', async () => {
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets = [sheet];
      }, SPACING);
      const seen = await readAt(viewport.width, 16);
      await page.evaluate(() => (document.adoptedStyleSheets = []));
      expect(seen).toEqual(['16px', viewport.width, []]);
    });
  });

  it.each([
    { width: 360, letters: 16 },
    { width: 320, letters: 32 },
  ])('does not scroll to the side at $width pixels and letters of $letters', async ({ width, letters }) => {
    expect(await readAt(width, letters)).toEqual([`${letters}px`, width, []]);
  });

  it('is printed whole, without what is of no use on paper', async () => {
    await setColours('light', 'print');
    await page.setViewport(await paper(page));
    const faults = [...(await faultsOfPrint(page)), ...(await hiddenLetters(page))];
    await setColours('light');
    expect(faults).toEqual([]);
  });

  describe('in the 适老 view', () => {
    beforeAll(() => setEasy('easy'));
    afterAll(() => setEasy('standard'));

    it.each([
      [360, faultsOfPage],
      // What the page is made of is the same as at the other width.
      [1440, faultsOfLayout],
    ] as const)(
      'has large letters, dark on light, and large targets at %i pixels',
      async (width, faultsFound) => {
        await page.setViewport({ width, height: 800 });
        expect(await smallLetters(page, EASY_PX)).toEqual([]);
        expect(await faultsOfContrast(page, SEEN_EASY)).toEqual([]);
        expect(await faultsFound(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
        expect(await hiddenLetters(page)).toEqual([]);
        expect(await page.$eval('html', (root) => root.scrollWidth)).toBe(width);
      },
    );
  });
});

it.each(['jzf/2024/10/', 'search/'])('has room for what is typed into %s in large letters', async (path) => {
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  await page.setViewport({ width: 320, height: 800 });
  await page.goto(editions.synthetic.url + path);
  const inner = await page.$eval('input[type=search]', (box) => {
    const { fontSize, paddingInlineStart } = getComputedStyle(box);
    return (box.clientWidth - 2 * Number.parseFloat(paddingInlineStart)) / Number.parseFloat(fontSize);
  });
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  expect(inner).toBeGreaterThan(5);
});

it.each([
  ['jzf/2024/1/', '#art-5', '#art-6'],
  ['2024/2/', '#page-1', '#page-2'],
])('shows in forced colours where a link to %s has led', async (path, other, place) => {
  await setColours('forced');
  await page.goto(editions.synthetic.url + path + place);
  const outlines = await page.$$eval(`${other}, ${place}`, (places) =>
    places.map((each) => getComputedStyle(each).outlineStyle),
  );
  expect(outlines).toEqual(['none', 'solid']);
});

it.each([
  ['jzf/2024/1/#art-6', '.outline'],
  ['issues/', '.masthead nav'],
])('shows in forced colours, where all links have one, which is the current of %s', async (path, list) => {
  await setColours('forced');
  await page.setViewport(DESK);
  await page.goto(editions.synthetic.url + path);
  await page.waitForSelector(`${list} [aria-current]`);
  const lines = await linesOfLink(page, `${list} a[aria-current]`);
  expect(lines).not.toEqual([]);
  expect(lines).not.toEqual(await linesOfLink(page, `${list} a:not([aria-current])`));
});

describe('what would be a fault', () => {
  const SHORT: PageType = { type: 'a short page', edition: 'synthetic', path: 'jzf/2024/10/' };

  it.each([
    { colours: 'light', faint: '#a8a8a8' },
    { colours: 'dark', faint: '#443c33' },
    { colours: 'forced', faint: '#443c33' },
  ] as const)('is found in $colours colours', async ({ colours, faint }) => {
    await setColours(colours);
    await openWhole(SHORT);
    await page.$eval(
      '.breadcrumb a',
      (link, color) => {
        link.style.cssText = `forced-color-adjust: none; color: ${color}; display: block; block-size: 10px; overflow: hidden`;
        link.after(link.cloneNode(true));
      },
      faint,
    );
    const found = [await faultsOfPage(page), await faultsOfColours(page), await faultsOfTargets(page)];
    const rules = found.map((faults) => new Set(faults.map((fault) => fault.replace(/:.*/su, ''))));
    expect(rules.map((each) => [...each])).toEqual([['target-size'], ['color-contrast'], ['target-size']]);
  });
});
