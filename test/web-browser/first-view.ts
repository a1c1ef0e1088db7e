import type { BrowserContext, CDPSession, Page } from 'puppeteer';

/** A line and a machine, as slow as a reader's may be. */
export interface Slowness {
  readonly bytesPerSecond: number;
  readonly latencyMs: number;
  /** How many times slower than this machine. */
  readonly processor: number;
}

/** What a reader gets who has never been on the site. */
export interface FirstView {
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  /** The score of all that moves once it has been painted (Cumulative Layout Shift), and what it is. */
  readonly shift: number;
  readonly moved: readonly string[];
  /** Of the page with its style and scripts, unpacked, and as they were sent. */
  readonly pageBytes: number;
  readonly sentPageBytes: number;
  /** Of the page's sheet of fonts and of all fonts that it loaded, as they were sent. */
  readonly fontBytes: number;
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

interface Watched {
  largest: number;
  shift: number;
  moved: string[];
}

// Of the page's own sheet of fonts, and of the fonts.
const IS_FONT = /\/fonts-[0-9a-f]+\.css$|\.woff2?$/;

/**
 * Opens an address as a reader's first: nothing that was read before is taken from a cache, and whoever gives the browser has
 * nothing kept in it. `open` goes there and waits until the page is complete.
 */
export async function firstView(
  browser: BrowserContext,
  width: number,
  open: (page: Page) => Promise<void>,
  slowness?: Slowness,
): Promise<FirstView> {
  const page = await browser.newPage();
  try {
    await page.setCacheEnabled(false);
    await page.setViewport({ width, height: 900 });
    await page.evaluateOnNewDocument(watch);
    const session = await page.createCDPSession();
    const bytes = await countedBytes(session);
    if (slowness !== undefined) await slowDown(session, slowness);
    await open(page);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((told) => setTimeout(told, 100))));
    const seen = await page.evaluate(() => {
      const { watched } = window as unknown as { watched: Watched };
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
      return { ...watched, paint };
    });
    return {
      firstPaintMs: seen.paint,
      largestPaintMs: seen.largest,
      shift: seen.shift,
      moved: seen.moved,
      ...bytes,
    };
  } finally {
    await page.close();
  }
}

/** Runs in the page, before anything else. */
function watch(): void {
  const watched: Watched = { largest: NaN, shift: 0, moved: [] };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) watched.largest = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[]) {
      watched.shift += value;
      for (const { node } of sources)
        watched.moved.push(node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.textContent ?? ''));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function countedBytes(session: CDPSession) {
  const bytes = { pageBytes: 0, sentPageBytes: 0, fontBytes: 0 };
  const counted = new Map<string, 'page' | 'font'>();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, response: { url }, type }) => {
    const { pathname, protocol } = new URL(url);
    if (!protocol.startsWith('http')) return;
    if (IS_FONT.test(pathname)) counted.set(requestId, 'font');
    else if (['Document', 'Stylesheet', 'Script'].includes(type)) counted.set(requestId, 'page');
  });
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (counted.get(requestId) === 'page') bytes.pageBytes += dataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = counted.get(requestId);
    if (kind === 'page') bytes.sentPageBytes += encodedDataLength;
    if (kind === 'font') bytes.fontBytes += encodedDataLength;
  });
  return bytes;
}

async function slowDown(
  session: CDPSession,
  { bytesPerSecond, latencyMs, processor }: Slowness,
): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
}
