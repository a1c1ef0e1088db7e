import puppeteer, { type Browser } from 'puppeteer';
import { packagedChromium } from '../../src/print/browser/packaged.js';

/** A browser that reaches this machine and no other. */
export function openBrowser(): Promise<Browser> {
  return packagedChromium().then((executablePath) =>
    puppeteer.launch({
      executablePath,
      headless: 'shell',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-software-rasterizer',
        '--disable-dev-shm-usage',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-extensions',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    }),
  );
}
