import type { Page } from 'puppeteer';

/**
 * The address at which the page has come to rest, with Han characters as they are. The page itself is asked: puppeteer
 * hears of it later. To be polled, since a page may lead on to another while it is asked.
 */
export function placeOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    document.readyState === 'complete' ? decodeURI(location.href) : `loading ${location.href}`,
  );
}
