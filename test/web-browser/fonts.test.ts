import type { BrowserContext, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutFonts } from '../../src/web/cut-fonts.js';
import { siteInFonts } from '../web/site-in-fonts.js';
import { madeArchive } from '../print/made-edition.js';
import { printedSite } from '../web/written-site.js';
import { servedEditions, type ServedEditions } from './editions.js';
import { firstView } from './first-view.js';
import { facesAreThere, marksOf } from './marks.js';
import { openBareBrowser, openBrowser } from './open-browser.js';
import { openPage, PAGE_TYPES } from './page-types.js';
import { servedSite, type ServedSite } from './serve.js';

const MOST_PAGE_BYTES = 100_000;
const MOST_FONT_BYTES = 120_000;
/** At which marks are looked at. */
const WIDTHS = [360, 820, 1440];

let editions: ServedEditions;
/** On a system with Chinese fonts, and on one that has none. */
let browser: BrowserContext;
let bare: BrowserContext;

beforeAll(async () => {
  editions = await servedEditions(true);
  [browser, bare] = [await openBrowser(), await openBareBrowser()];
});

afterAll(async () => {
  await browser.close();
  await bare.close();
});

/** How many elements are in the face of titles, and the characters that stand in a title and are not in its face. */
function titlesOf(page: Page): Promise<{ readonly count: number; readonly lacking: readonly string[] }> {
  return page.evaluate(() => {
    const inRange = (range: string, code: number): boolean =>
      range.split(',').some((part) => {
        const [first = 0, last = first] = part
          .trim()
          .slice(2)
          .split('-')
          .map((each) => Number.parseInt(each, 16));
        return code >= first && code <= last;
      });
    const faces = [...document.fonts];
    const faults: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const element = text.parentElement;
      if (element?.checkVisibility() !== true) continue;
      const [first = ''] = getComputedStyle(element).fontFamily.split(',');
      const family = first.replaceAll('"', '');
      if (!/^Gazette (?:Running )?Title$/.test(family)) continue;
      const own = faces.filter((face) => face.family.replaceAll('"', '') === family);
      for (const character of (text.textContent ?? '').replaceAll(/\s/g, ''))
        if (!own.some(({ unicodeRange }) => inRange(unicodeRange, character.codePointAt(0) ?? 0)))
          faults.push(`${character} of ${element.outerHTML.slice(0, 80)}`);
    }
    const count = [...document.querySelectorAll('*')].filter((element) =>
      getComputedStyle(element).fontFamily.startsWith('"Gazette Title"'),
    ).length;
    return { count, lacking: faults };
  });
}

/** Opens an address without any file of fonts, and says the fonts in which an element's own letters are. */
async function fontsWithoutFiles(url: string, selector: string): Promise<string[]> {
  const page = await bare.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void (request.url().endsWith('.woff') ? request.abort() : request.continue());
  });
  await page.goto(url);
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await page.close();
  return fonts.map(
    ({ postScriptName, isCustomFont, glyphCount }) =>
      `${isCustomFont ? 'ours' : 'the system’s'}: ${postScriptName}, ${glyphCount}`,
  );
}

interface Loading {
  /** What the page has asked for, and what went wrong. */
  readonly asked: string[];
  readonly wrong: string[];
}

/** Writes down from now on what a page loads. */
async function watchLoading(page: Page): Promise<Loading> {
  const [asked, wrong]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('requestfailed', (request) => wrong.push(`did not get ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} for ${response.url()}`);
  });
  page.on('console', (message) => wrong.push(`says ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  return { asked, wrong };
}

/** What of it is another site’s. What stands in the page itself is asked of nobody. */
function elsewhere({ asked }: Loading, { url }: ServedSite): string[] {
  return asked.filter((address) => !address.startsWith(url) && !address.startsWith('data:'));
}

describe.each(PAGE_TYPES)('$type', (pageType) => {
  it.each([360, 1440])(
    'loads in silence, from its own site, stays where it is painted, is light, and has its titles in their face, at %i pixels',
    async (width) => {
      const site = editions[pageType.edition];
      let loading: Loading = { asked: [], wrong: [] };
      let titles = { count: 0, lacking: [''] as readonly string[] };
      const view = await firstView(browser, width, async (page) => {
        loading = await watchLoading(page);
        await openPage(page, pageType, editions);
        titles = await titlesOf(page);
      });
      expect(titles.lacking).toEqual([]);
      expect(titles.count).toBeGreaterThan(2);
      expect(loading.asked.length).toBeGreaterThan(2);
      expect(elsewhere(loading, site)).toEqual([]);
      // That there is no page is said by the server, and by the browser itself.
      const missing = [
        `404 for ${site.url}${pageType.path}`,
        expect.stringMatching(/^says Failed to load.* 404 /),
      ];
      expect(loading.wrong).toEqual(pageType.type === 'no page' ? missing : []);
      expect(view.firstPaintMs).toBeGreaterThan(0);
      expect(view.moved).toEqual([]);
      expect(view.shift).toBe(0);
      expect(view.fontBytes).toBeGreaterThan(1000);
      expect(view.fontBytes).toBeLessThan(MOST_FONT_BYTES);
      if (pageType.type.includes('notice')) expect(view.pageBytes).toBeLessThan(MOST_PAGE_BYTES);
    },
  );
});

it('has titles and rare characters without a file of fonts', async () => {
  const archive = madeArchive([
    {
      series: 'szf',
      number: 1,
      title: '关于任命的通知',
      body: '各单位：\n\n㙍\n\n请遵照执行。\n',
    },
  ]);
  const { files, editions: issues } = printedSite(archive);
  const site = await servedSite(await siteInFonts(files, issues, cutFonts));
  const notice = `${site.url}szf/2015/1/`;
  expect(await fontsWithoutFiles(notice, '.masthead .name a')).toEqual(['ours: NotoSerifSC-Bold, 9']);
  expect(await fontsWithoutFiles(notice, '.part.main > p:nth-of-type(2)')).toEqual([
    'ours: NotoSerifSC-Regular, 1',
  ]);
  await site.close();
});

it('has its fonts from its own site, where the system has none', async () => {
  const page = await bare.newPage();
  const loading = await watchLoading(page);
  await page.goto(`${editions.real.url}szf/2015/15/`);
  const lacking = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(
      ({ family, status }) => family.includes('Gazette') && status === 'error',
    ).length;
  });
  await page.close();
  expect(loading.asked.filter((address) => address.endsWith('.woff')).length).toBeGreaterThan(5);
  expect(elsewhere(loading, editions.real)).toEqual([]);
  expect([lacking, loading.wrong]).toEqual([0, []]);
});

it('gives every mark beside another at least the half em of its ink, on every kind of page, at each width, in faces of the reader’s system and of the site', async () => {
  // The packaged faces as a reader may have installed them, and as the site gives them to whoever has no Chinese font.
  const readers = await Promise.all(
    [
      { from: 'the reader’s system', of: browser },
      { from: 'the site', of: bare },
    ].map(async ({ from, of }) => ({ from, page: await of.newPage(), pairs: WIDTHS.map(() => 0) })),
  );
  for (const pageType of PAGE_TYPES)
    for (const { from, page, pairs } of readers) {
      await openPage(page, pageType, editions);
      // Then they do so for no reader.
      if (!(await facesAreThere(page))) break;
      for (const [index, width] of WIDTHS.entries()) {
        await page.setViewport({ width, height: 900 });
        const marks = await marksOf(page);
        pairs[index] = (pairs[index] ?? 0) + marks.pairs;
        expect([pageType.type, from, width, marks.squeezed]).toEqual([pageType.type, from, width, []]);
      }
    }
  await Promise.all(readers.map(({ page }) => page.close()));
  // The real issue's page alone has more than fifty.
  for (const { pairs } of readers) for (const count of pairs) expect(count).toBeGreaterThan(100);
});
