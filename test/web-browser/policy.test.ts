import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { servedEditions, type ServedEditions } from './editions.js';
import { inFreshPages } from './fresh-pages.js';
import { openPage, PAGE_TYPES } from './page-types.js';

let editions: ServedEditions;
let page: Page;
/** What the page has asked for, and what went wrong. */
let asked: string[];
let wrong: string[];

beforeAll(async () => {
  editions = await servedEditions();
});

inFreshPages(async (fresh) => {
  page = fresh;
  [asked, wrong] = [[], []];
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
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[])
        for (const { node } of entry.sources)
          console.error(`moved: ${node instanceof Element ? node.outerHTML.slice(0, 80) : 'a text'}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
});

/** Until what has been painted has been told of. */
async function settled(): Promise<void> {
  await page.evaluate(() => new Promise((told) => requestAnimationFrame(() => setTimeout(told, 80))));
}

describe.each(PAGE_TYPES)('$type', (pageType) => {
  it.each([360, 1440])(
    'loads in silence, from its own site, and does not move at %i pixels',
    async (width) => {
      await page.setViewport({ width, height: 900 });
      await openPage(page, pageType, editions);
      await settled();
      const { url } = editions[pageType.edition];
      expect(asked.length).toBeGreaterThan(2);
      expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
      // That there is no page is said by the server, and by the browser itself.
      const missing = [
        `404 for ${url}${pageType.path}`,
        expect.stringMatching(/^says Failed to load.* 404 /),
      ];
      expect(wrong).toEqual(pageType.type === 'no page' ? missing : []);
    },
  );
});
