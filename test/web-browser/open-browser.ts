import chromium from '@sparticuz/chromium';
import puppeteer, { type Browser } from 'puppeteer';

/** A browser that reaches this machine and no other. */
export function openBrowser(): Promise<Browser> {
  return chromium.executablePath().then((executablePath) =>
    puppeteer.launch({
      executablePath,
      headless: 'shell',
      args: [
        '--no-sandbox',
        '--disable-gpu',
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
