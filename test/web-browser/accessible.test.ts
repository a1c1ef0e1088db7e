import { AxePuppeteer } from '@axe-core/puppeteer';
import type { Browser, CDPSession, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servedEditions, type ServedEditions } from './editions.js';
import { openBrowser } from './open-browser.js';
import { openPage, PAGE_TYPES, type PageType } from './page-types.js';

let editions: ServedEditions;
let browser: Browser;
let page: Page;
let session: CDPSession;

const PHONE = { width: 360, height: 800 };
const DESK = { width: 1440, height: 900 };
const ALL = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};
const CONTRAST = { runOnly: ['color-contrast'] };
const COLOURS = {
  light: { 'prefers-color-scheme': 'light', 'forced-colors': 'none' },
  dark: { 'prefers-color-scheme': 'dark', 'forced-colors': 'none' },
  forced: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
};

beforeAll(async () => {
  editions = await servedEditions();
  browser = await openBrowser();
  page = await browser.newPage();
  session = await page.createCDPSession();
});

afterAll(async () => {
  await browser.close();
  await editions.close();
});

async function setColours(colours: keyof typeof COLOURS): Promise<void> {
  const features = Object.entries(COLOURS[colours]).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features });
}

/** Opens the page with all that it folds away, and puts axe into it. */
async function openWhole(pageType: PageType): Promise<void> {
  await openPage(page, pageType, editions);
  await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
  await new AxePuppeteer(page).setLegacyMode().withRules('document-title').analyze();
}

/** axe once it is in a page. To put it there anew for every run takes longer than the run. */
interface Axe {
  run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds wrong with the page as it stands. */
async function faults(rules: typeof ALL | typeof CONTRAST): Promise<string[]> {
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: Axe };
    // The rows of a table are alike, and may be hundreds.
    const { violations } = await axe.run({ exclude: ['tbody tr:nth-child(n + 4)'] }, options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, rules);
}

/** axe reads the fill of letters, which the browser tells as if no colours were forced. */
async function fillLettersAsSeen(): Promise<void> {
  await page.$$eval('body, body *', (all) => {
    const seen = all.map((element) => getComputedStyle(element).color);
    for (const [index, element] of all.entries())
      if (element instanceof HTMLElement)
        element.style.setProperty('-webkit-text-fill-color', seen[index] ?? '');
  });
}

describe.each(PAGE_TYPES)('$type', (pageType) => {
  beforeAll(async () => {
    await setColours('light');
    await openWhole(pageType);
  });

  it.each([PHONE, DESK])('has no fault that axe finds at $width pixels', async (viewport) => {
    await page.setViewport(viewport);
    expect(await faults(ALL)).toEqual([]);
  });

  it.each([
    { width: 360, letters: 16 },
    { width: 320, letters: 32 },
  ])('does not scroll to the side at $width pixels and letters of $letters', async ({ width, letters }) => {
    await session.send('Page.setFontSizes', { fontSizes: { standard: letters } });
    await page.setViewport({ width, height: 800 });
    const seen = await page.$eval('html', (root) => [getComputedStyle(root).fontSize, root.scrollWidth]);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
    expect(seen).toEqual([`${letters}px`, width]);
  });

  it('can be told from its ground in dark and in forced colours', async () => {
    await page.setViewport(DESK);
    await setColours('dark');
    expect(await faults(CONTRAST)).toEqual([]);
    await setColours('forced');
    await fillLettersAsSeen();
    expect(await faults(CONTRAST)).toEqual([]);
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

it('shows in forced colours where a link has led', async () => {
  await setColours('forced');
  await page.goto(`${editions.synthetic.url}jzf/2024/1/#art-6`);
  const outlines = await page.$$eval('#art-5, #art-6', (articles) =>
    articles.map((article) => getComputedStyle(article).outlineStyle),
  );
  expect(outlines).toEqual(['none', 'solid']);
});

describe('what would be a fault', () => {
  it.each([
    { colours: 'light', rules: ALL, faint: '#a8a8a8', expected: ['color-contrast', 'target-size'] },
    { colours: 'dark', rules: CONTRAST, faint: '#443c33', expected: ['color-contrast'] },
    { colours: 'forced', rules: CONTRAST, faint: '#443c33', expected: ['color-contrast'] },
  ] as const)('is found in $colours colours', async ({ colours, rules, faint, expected }) => {
    await setColours(colours);
    await openWhole({ type: 'a short page', edition: 'synthetic', path: 'jzf/2024/10/' });
    await page.$eval(
      '.breadcrumb a',
      (link, color) => {
        link.style.cssText = `forced-color-adjust: none; color: ${color}; display: block; block-size: 10px; overflow: hidden`;
        link.after(link.cloneNode(true));
      },
      faint,
    );
    if (colours === 'forced') await fillLettersAsSeen();
    const found = new Set((await faults(rules)).map((fault) => fault.replace(/:.*/su, '')));
    expect([...found].sort()).toEqual(expected);
  });
});
