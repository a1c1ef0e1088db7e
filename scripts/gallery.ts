import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { servedEditions } from '../test/web-browser/editions.js';
import { openBrowser } from '../test/web-browser/open-browser.js';
import { openPage, PAGE_TYPES, type PageType } from '../test/web-browser/page-types.js';
import { galleryPage, type Shot } from './gallery-page.js';

// Makes pictures of every kind of page at three widths, light and dark, with an index.html that shows them all, for whoever
// reviews the web edition. Run: npm run gallery -- FOLDER

const WIDTHS = [360, 820, 1440] as const;
const SCHEMES = ['light', 'dark'] as const;
const WINDOW_HEIGHT_PX = 900;
// Whole issues are sixty screens long, more than Chromium draws at once: what follows looks like what is shown.
const SHOWN_HEIGHT_PX = 4000;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run gallery -- FOLDER');
  process.exitCode = 2;
} else {
  mkdirSync(folder, { recursive: true });
  await makeGallery(folder);
}

async function makeGallery(out: string): Promise<void> {
  const editions = await servedEditions(true);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const shots: Shot[] = [];
    for (const [index, pageType] of PAGE_TYPES.entries()) {
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: WINDOW_HEIGHT_PX });
        await openPage(page, pageType, editions);
        shots.push(...(await shotsOf(page, pageType, index + 1, width, out)));
      }
      console.log(pageType.type);
    }
    writeFileSync(join(out, 'index.html'), galleryPage(shots));
  } finally {
    await browser.browser().close();
  }
}

async function shotsOf(
  page: Page,
  { type, edition, path }: PageType,
  number: number,
  width: number,
  out: string,
): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const scheme of SCHEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const height = await page.evaluate(async () => {
      await document.fonts.ready;
      return document.documentElement.scrollHeight;
    });
    const file = `${String(number).padStart(2, '0')}-${width}-${scheme}.png`;
    const clip = { x: 0, y: 0, width, height: Math.min(height, SHOWN_HEIGHT_PX) };
    writeFileSync(join(out, file), await page.screenshot({ clip, captureBeyondViewport: true }));
    shots.push({ type, address: `${edition}: /${path}`, width, scheme, file });
  }
  return shots;
}
