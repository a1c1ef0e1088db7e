import type { Page } from 'puppeteer';
import { expect, it } from 'vitest';
import { withPage } from '../../../src/print/browser.js';
import { inPage } from '../../../src/print/run-in-page.js';

const DOCUMENT = '<nav class="contents">（<b data-page-of="甲">0</b>）</nav><main class="issue"></main>';
const blanks = (page: Page): Promise<number> => page.$$eval('.blank', ({ length }) => length);

it('a blank page keeps the front matter even, and is taken back when it is no longer needed', async () => {
  await withPage(async (page) => {
    await page.setContent(DOCUMENT);
    const apply = async (frontSheets: number): Promise<number> => {
      await inPage(page, 'applyLayout', {
        frontSheets,
        noticeSheets: {},
        runningHeads: [],
        closingBlanks: 0,
        provenancePt: 0,
        partedSignatures: [],
        spaces: {},
        closerParts: [],
      });
      return blanks(page);
    };
    // Cover and contents; then the contents take a sheet more, and with the blank page there are four.
    expect(await apply(2)).toBe(0);
    expect(await apply(3)).toBe(1);
    expect(await apply(4)).toBe(1);
    // The contents have become a sheet shorter, so that the blank page is the third.
    expect(await apply(3)).toBe(0);
    expect(await apply(2)).toBe(0);
    // Or a sheet longer again.
    expect(await apply(3)).toBe(1);
    expect(await apply(5)).toBe(0);
  });
});

it('page numbers are written where the document asks for them, counted from the first page of the body', async () => {
  await withPage(async (page) => {
    await page.setContent(DOCUMENT);
    await inPage(page, 'applyLayout', {
      frontSheets: 4,
      noticeSheets: { 甲: 11 },
      runningHeads: ['市"政府'],
      closingBlanks: 0,
      provenancePt: 0,
      partedSignatures: [],
      spaces: {},
      closerParts: [],
    });
    expect(await page.$eval('.contents', (contents) => contents.textContent)).toBe('（7）');
    const style = await page.$eval('#running-heads', (element) => element.textContent);
    expect(style).toContain(String.raw`symbols: "市\"政府";`);
  });
});
