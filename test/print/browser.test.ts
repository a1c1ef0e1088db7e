import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withBrowserAhead, withPage } from '../../src/print/browser.js';
import { BrowserError } from '../../src/print/browser/browser-error.js';
import { readPdf } from './read-pdf.js';

// A picture of one pixel.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a document in the browser', () => {
  it('reaches neither the network nor the files of the machine', async () => {
    const hits: string[] = [];
    const server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end(PNG);
    });
    const folder = mkdtempSync(join(tmpdir(), 'gazette-browser-'));
    try {
      const address = `http://127.0.0.1:${await listen(server)}`;
      writeFileSync(join(folder, 'secret.png'), PNG);
      const file = pathToFileURL(join(folder, 'secret.png')).href;
      const { widths, text } = await withPage(async (page) => {
        await page.setContent(hostile(address, file), { waitUntil: 'load' });
        // What a script of the document may still have under way.
        await new Promise((done) => setTimeout(done, 300));
        const pictures = await page.$$eval('img', (images) => images.map((image) => image.naturalWidth));
        const { sheets } = await readPdf(await page.pdf());
        return { widths: pictures, text: sheets.map((sheet) => sheet.text).join('') };
      });
      expect(hits).toEqual([]);
      expect(widths).toEqual([0, 0, 0]);
      expect(text).toBe('text');
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('runs no script, neither of the document nor of a picture', async () => {
    const title = await withPage(async (page) => {
      await page.setContent(
        `<title>公报</title><body onload="document.title = 'onload'"><script>document.title = 'script'</script>
          <img src="data:," onerror="document.title = 'onerror'"><a href="javascript:document.title='link'">x</a>`,
        { waitUntil: 'load' },
      );
      await page.click('a');
      // What print does in the page works all the same, and may wait.
      await page.evaluate(async () => document.fonts.ready.then(() => document.body.append('evaluated')));
      return `${await page.title()} ${await page.evaluate(() => document.body.innerText.trim())}`;
    });
    expect(title).toMatch(/^公报 .*evaluated$/s);
  });

  it('has no other page beside it', async () => {
    const count = await withPage(async (page) => {
      const browser = page.browser();
      await browser.newPage().catch(() => undefined);
      await expect.poll(async () => (await browser.pages()).length).toBe(1);
      return (await browser.pages()).length;
    });
    expect(count).toBe(1);
  });
});

describe('withPage', () => {
  it('gives the work a page and its result to the caller, and closes the browser', async () => {
    const { title, pid } = await withPage(async (page) => {
      await page.setContent('<title>公报</title>');
      return { title: await page.title(), pid: await pidOf(page) };
    });
    expect(title).toBe('公报');
    expect(isRunning(pid)).toBe(false);
  });

  it('passes on an error of the work at once and closes the browser', async () => {
    const pids: number[] = [];
    const work = withPage(async (page) => {
      pids.push(await pidOf(page));
      throw new RangeError('of the work');
    });
    await expect(work).rejects.toThrow(new RangeError('of the work'));
    expect(pids).toHaveLength(1);
    expect(pids.map(isRunning)).toEqual([false]);
  });

  it('starts once more where the browser breaks down', async () => {
    const pids: number[] = [];
    const title = await withPage(async (page) => {
      const pid = await pidOf(page);
      pids.push(pid);
      if (pids.length === 1) process.kill(pid, 'SIGKILL');
      await page.setContent('<title>公报</title>');
      return page.title();
    });
    expect(title).toBe('公报');
    expect(new Set(pids).size).toBe(2);
    expect(pids.map(isRunning)).toEqual([false, false]);
  });

  it.each<[string, (page: Page) => Promise<void>]>([
    [
      'its page crashes',
      async (page) => {
        void page.goto('chrome://crash').catch(() => undefined);
        // Nobody answers any more.
        await new Promise(() => undefined);
      },
    ],
    ['its page closes', (page) => page.close()],
    [
      'its process ends',
      async (page) => {
        process.kill(await pidOf(page), 'SIGKILL');
      },
    ],
  ])('tells in one line that it failed twice where %s', async (_, breakDown) => {
    const pids: number[] = [];
    const error = await failure(
      withPage(async (page) => {
        pids.push(await pidOf(page));
        await breakDown(page);
        await page.pdf();
      }),
    );
    expect(error).toBeInstanceOf(BrowserError);
    expect(error.message).toMatch(/^Chromium 两次都没有完成：.+$/);
    expect(pids).toHaveLength(2);
    expect(pids.map(isRunning)).toEqual([false, false]);
  });

  it.each<[string, RegExp, (page: Page) => Promise<unknown>]>([
    [
      'refuses',
      /^Chromium 没有完成：.*content area is empty$/,
      (page) => page.pdf({ width: 1, height: 1, margin: { top: 5 } }),
    ],
    [
      'does not come to an end',
      /^Chromium 没有完成：.+$/,
      (page) => page.waitForSelector('never', { timeout: 50 }),
    ],
  ])('tells once what the browser %s', async (_, message, ask) => {
    const work = vi.fn(ask);
    const error = await failure(withPage(work));
    expect(error).toBeInstanceOf(BrowserError);
    expect(error.message).toMatch(message);
    expect(work).toHaveBeenCalledOnce();
  });

  it('tells in one line that GAZETTE_CHROMIUM is not there, or is no browser', async () => {
    const work = vi.fn(() => Promise.resolve());
    vi.stubEnv('GAZETTE_CHROMIUM', '/nowhere/chromium');
    const absent = await failure(withPage(work));
    expect(absent).toBeInstanceOf(BrowserError);
    expect(absent.message).toBe('GAZETTE_CHROMIUM 指的「/nowhere/chromium」不存在');
    vi.stubEnv('GAZETTE_CHROMIUM', '/bin/false');
    const useless = await failure(withPage(work));
    expect(useless).toBeInstanceOf(BrowserError);
    expect(useless.message).toMatch(/^Chromium 两次都没有完成：.+$/);
    expect(work).not.toHaveBeenCalled();
  });
});

/** Every way of asking for something that a document has; none may arrive. */
function hostile(address: string, file: string): string {
  return `<!doctype html><meta charset="utf-8">
    <link rel="stylesheet" href="${address}/style.css"><link rel="prefetch" href="${address}/prefetch">
    <link rel="preconnect" href="${address}"><link rel="dns-prefetch" href="${address}">
    <style>@import "${address}/import.css"; @font-face { font-family: F; src: url(${address}/font) }
      p { font-family: F; background: url(${address}/background.png) }</style>
    <p>text</p>
    <img src="${address}/picture.png"><img src="${address.replace('127.0.0.1', 'localhost')}/picture.png">
    <img src="${file}"><object data="${address}/object"></object>
    <iframe src="${address}/frame"></iframe><iframe src="file:///etc/passwd"></iframe>
    <script>
      fetch('${address}/fetch').catch(() => 0);
      navigator.sendBeacon('${address}/beacon', 'x');
      new WebSocket('${address.replace('http', 'ws')}/socket');
      const request = new XMLHttpRequest(); request.open('GET', 'file:///etc/passwd'); 
      request.onload = () => document.body.append(request.responseText); try { request.send(); } catch {}
    </script>`;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

/** The process id of the browser, as it gives it itself. */
async function pidOf(page: Page): Promise<number> {
  const session = await page.browser().target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('no process of the browser');
  return browser.id;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function failure(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => new Error('did not fail'),
    (error: unknown) => error as Error,
  );
}

describe('a browser that is started ahead', () => {
  const title = (page: Page): Promise<string> =>
    page.setContent('<title>公报</title>').then(() => page.title());

  it('has a page for the first work, and each further work has one too', async () => {
    const titles = await withBrowserAhead(async (ask) => [await ask(title), await ask(title)]);
    expect(titles).toEqual(['公报', '公报']);
  });

  it('is ended where nobody has asked for it, and where it has failed nobody is told', async () => {
    expect(await withBrowserAhead(() => Promise.resolve(1))).toBe(1);
    vi.stubEnv('GAZETTE_CHROMIUM', '/nowhere/chromium');
    expect(await withBrowserAhead(() => Promise.resolve(2))).toBe(2);
    await expect(withBrowserAhead((ask) => ask(title))).rejects.toThrow(BrowserError);
  });
});
