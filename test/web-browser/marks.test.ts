import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutFonts } from '../../src/web/cut-fonts.js';
import { withFonts } from '../../src/web/with-fonts.js';
import { writtenSite } from '../web/written-site.js';
import { openBrowser } from './open-browser.js';
import { servedSite, type ServedSite } from './serve.js';

const PATHS = ['', '2015/3/', 'szf/2015/13/', 'szf/2015/15/', 'szf/2015/16/', 'szbf/2015/21/', 'about/'];

let site: ServedSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { files, editions } = writtenSite('gazette');
  // An optional face that comes late is not used before the next page: here it is waited for.
  const waiting = (await withFonts(files, editions, cutFonts)).map(({ path, content }) => ({
    path,
    content: path.endsWith('.css')
      ? String(content).replaceAll('font-display:optional', 'font-display:block')
      : content,
  }));
  site = await servedSite(waiting);
  browser = await openBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Marks {
  /** Pairs of marks side by side on one line. */
  readonly pairs: number;
  /** Those where one has less than the half em that its ink needs. */
  readonly squeezed: readonly string[];
}

/** The marks that stand beside another in the packaged faces, which are all there first. */
function marksOf(): Promise<Marks> {
  return page.evaluate(async () => {
    const all = document.body.textContent;
    const faces = ['1em Gazette Song', 'bold 1em Gazette Song', '1em Gazette Hei'];
    await Promise.all(faces.map((face) => document.fonts.load(face, all)));
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

describe.each([360, 820, 1440])('at %i pixels', (width) => {
  it('gives every mark beside another at least the half em of its ink', async () => {
    await page.setViewport({ width, height: 900 });
    let pairs = 0;
    for (const path of PATHS) {
      await page.goto(site.url + path);
      const marks = await marksOf();
      pairs += marks.pairs;
      expect([path, marks.squeezed]).toEqual([path, []]);
    }
    // The page alone has more than fifty.
    expect(pairs).toBeGreaterThan(50);
  });
});
