import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import chromium from '@sparticuz/chromium';
import puppeteer, { type Browser, type Page } from 'puppeteer';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  // Nothing that the page asks for can leave the machine, whatever it names.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
];

/** Chromium could not do its work, twice; the message says why in one line. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
}

/**
 * Gives `work` a page of a fresh Chromium without network or file access, and closes the browser on every path. Where
 * the browser breaks down, it is started once more; errors of `work` itself are passed on.
 */
export async function withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  try {
    return await attempt(work);
  } catch (error) {
    if (!isBreakdown(error)) throw error;
  }
  try {
    return await attempt(work);
  } catch (error) {
    if (!isBreakdown(error)) throw error;
    throw new BrowserError(`Chromium 两次都没有完成：${firstLine(error)}`);
  }
}

async function attempt<T>(work: (page: Page) => Promise<T>): Promise<T> {
  // puppeteer itself closes the browser on Ctrl-C, TERM and HUP.
  const browser = await puppeteer.launch({
    executablePath: await executable(),
    args: ARGUMENTS,
    headless: 'shell',
  });
  try {
    return await work(await isolatedPage(browser));
  } finally {
    await browser.close().catch(() => browser.process()?.kill('SIGKILL'));
  }
}

async function isolatedPage(browser: Browser): Promise<Page> {
  const [page = await browser.newPage()] = await browser.pages();
  await page.setOfflineMode(true);
  return page;
}

let unpacked: Promise<string> | undefined;

/** The packaged Chromium on x64 Linux; elsewhere the one that GAZETTE_CHROMIUM names, or an installed Chrome. */
async function executable(): Promise<string> {
  const named = process.env['GAZETTE_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new BrowserError(`GAZETTE_CHROMIUM 指的「${named}」不存在`);
    return named;
  }
  if (platform() === 'linux' && arch() === 'x64') return (unpacked ??= chromium.executablePath());
  try {
    return puppeteer.executablePath('chrome');
  } catch {
    throw new BrowserError(
      '找不到 Chrome；请安装 Chrome，或用环境变量 GAZETTE_CHROMIUM 指明 Chromium 的位置',
    );
  }
}

function isBreakdown(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return /TargetClose|Target closed|Session closed|Protocol error|Failed to launch|ConnectionClosed|context was destroyed|detached|ETXTBSY|timed out/i.test(
    text,
  );
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
