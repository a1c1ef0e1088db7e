import { servedEditions } from '../../test/web-browser/editions.js';
import { firstView, type FirstView } from '../../test/web-browser/first-view.js';
import { openBareBrowser, openBrowser } from '../../test/web-browser/open-browser.js';
import { openPage, PAGE_TYPES } from '../../test/web-browser/page-types.js';
import { median } from './measure.js';

// Opens every kind of page as a reader's first of the site, over a slow line and on a slow machine, on a phone, and says what is
// painted when, what moves, and what was loaded. Run: npm run bench:pages -- [rounds] [bare]; `bare`: on a system without
// any Chinese font, where the text has to wait for ours.

const LINE = { bytesPerSecond: 200_000, latencyMs: 150, processor: 4 };
const WIDTH = 360;
const COLUMN = 15;

interface Aim {
  readonly name: string;
  readonly value: (view: FirstView) => number;
  readonly most: number;
  readonly unit: string;
  readonly digits: number;
}

const AIMS: readonly Aim[] = [
  { name: 'first paint', value: ({ firstPaintMs }) => firstPaintMs / 1000, most: 1, unit: 's', digits: 2 },
  {
    name: 'largest paint',
    value: ({ largestPaintMs }) => largestPaintMs / 1000,
    most: Infinity,
    unit: 's',
    digits: 2,
  },
  { name: 'shift', value: ({ shift }) => shift, most: 0, unit: '', digits: 3 },
  { name: 'page', value: ({ sentPageBytes }) => sentPageBytes / 1000, most: 100, unit: 'kB', digits: 0 },
  { name: 'unpacked', value: ({ pageBytes }) => pageBytes / 1000, most: Infinity, unit: 'kB', digits: 0 },
  { name: 'fonts', value: ({ fontBytes }) => fontBytes / 1000, most: 120, unit: 'kB', digits: 0 },
];

const rounds = Number(process.argv[2] ?? '3');
const isBare = process.argv[3] === 'bare';

const editions = await servedEditions(true);
const browser = await (isBare ? openBareBrowser() : openBrowser());
try {
  console.log(AIMS.map(({ name }) => name.padStart(COLUMN)).join(''));
  const missed: string[] = [];
  for (const pageType of PAGE_TYPES) {
    const views: FirstView[] = [];
    for (let round = 0; round < rounds; round++)
      views.push(await firstView(browser, WIDTH, (page) => openPage(page, pageType, editions), LINE));
    const cells = AIMS.map(({ value, most, unit, digits, name }) => {
      const measured = median(views.map(value));
      if (measured > most) missed.push(`${pageType.type}: ${name} ${measured.toFixed(digits)} ${unit}`);
      return `${measured.toFixed(digits)} ${unit}`.padStart(COLUMN);
    });
    console.log(`${cells.join('')}   ${pageType.type}`);
  }
  console.log(missed.length === 0 ? 'all aims are met' : `missed:\n  ${missed.join('\n  ')}`);
} finally {
  await browser.browser().close();
}
