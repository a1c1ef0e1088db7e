import type { Page } from 'puppeteer';
import { beforeAll, expect, it } from 'vitest';
import { servedEditions, type ServedEditions } from './editions.js';
import { openBareBrowser, openBrowser } from './open-browser.js';
import { openPage, PAGE_TYPES } from './page-types.js';

let editions: ServedEditions;

const WIDTHS = [360, 820, 1440];

beforeAll(async () => {
  editions = await servedEditions(true);
});

interface Marks {
  /** Pairs of marks side by side on one line. */
  readonly pairs: number;
  /** Those where one has less than the half em that its ink needs. */
  readonly squeezed: readonly string[];
}

/** Waits for the packaged faces of all letters of a page; false where no two marks of it stand side by side. */
function facesAreThere(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const all = document.body.textContent;
    if (!/[，。、；：？！（）《》〈〉〔〕“”]{2}/u.test(all)) return false;
    const faces = [
      'bold 1em Gazette Title',
      'bold 1em Gazette Running Title',
      '1em Gazette Song',
      '1em Gazette Hei',
    ];
    await Promise.all(faces.map((face) => document.fonts.load(face, all)));
    return true;
  });
}

/** The marks that stand beside another. */
function marksOf(page: Page): Promise<Marks> {
  return page.evaluate(() => {
    const range = document.createRange();
    const boxOf = (text: Node, at: number): DOMRect => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect();
    };
    const squeezed: string[] = [];
    let pairs = 0;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const element = text.parentElement;
      if (element?.checkVisibility() !== true || getComputedStyle(element).clipPath !== 'none') continue;
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      const words = text.textContent ?? '';
      for (const { index } of words.matchAll(
        /[，。、；：？！（）《》〈〉〔〕“”](?=[，。、；：？！（）《》〈〉〔〕“”])/gu,
      )) {
        const [one, other] = [boxOf(text, index), boxOf(text, index + 1)];
        if (Math.abs(one.top - other.top) > em / 2) continue;
        pairs++;
        if (Math.min(one.width, other.width) < em * 0.45) squeezed.push(words.slice(index - 3, index + 3));
      }
    }
    return { pairs, squeezed };
  });
}

// The packaged faces as a reader may have installed them, and as the site gives them to whoever has no Chinese font.
const READERS = [
  { from: 'the reader’s system', open: openBrowser },
  { from: 'the site', open: openBareBrowser },
];

it('gives every mark beside another at least the half em of its ink, on every kind of page, at each width, in faces of the reader’s system and of the site', async () => {
  const readers = await Promise.all(
    READERS.map(async ({ from, open }) => {
      const browser = await open();
      return { from, browser, page: await browser.newPage(), pairs: WIDTHS.map(() => 0) };
    }),
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
  await Promise.all(readers.map(({ browser }) => browser.close()));
  // The real issue's page alone has more than fifty.
  for (const { pairs } of readers) for (const count of pairs) expect(count).toBeGreaterThan(100);
});
