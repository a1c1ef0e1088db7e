import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startPreview, type RunningPreview } from '../../src/commands/preview.js';
import { SMALL, writeSmallArchive } from '../desk/small-archive.js';
import { centred, docx, paragraph, toTheRight } from '../import/made-docx.js';
import { readPdf } from '../print/read-pdf.js';
import { faultsOfColours, faultsOfPage, putAxe } from '../web-browser/axe.js';
import { openBrowser } from '../web-browser/open-browser.js';

const NOTICE = '2015/02/szf-2015-2.md';
const WORDS = '现就有关事项通知如下';

let folder: string;
let preview: RunningPreview;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-preview-test-'));
  writeSmallArchive(folder);
  [preview, browser] = await Promise.all([startPreview({ folder, at: undefined, port: 0 }), openBrowser()]);
  page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.setViewport({ width: 1440, height: 900 });
});

afterAll(async () => {
  await browser.close();
  await preview.close();
  rmSync(folder, { recursive: true });
});

// What the tests before have written.
beforeEach(() => {
  for (const [path, text] of Object.entries(SMALL)) writeFileSync(join(folder, path), text);
});

const fileOf = (path: string): string => readFileSync(join(folder, path), 'utf8');
const save = (text: string, path = NOTICE): void => writeFileSync(join(folder, path), text);
const original = SMALL[NOTICE] ?? '';
const lineOf = (words: string): number => original.split('\n').findIndex((line) => line.includes(words)) + 1;

const openNotice = async (): Promise<void> => {
  await page.goto(`${preview.address}notice?path=${encodeURIComponent(NOTICE)}`);
  await page.waitForSelector('#article .notice-title');
};

/** Waits until a sheet is drawn, and something can be seen on it. */
const drawnSheet = (): Promise<unknown> =>
  page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('#sheets li canvas');
    const drawn = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return drawn?.some((value, index) => index % 4 === 0 && value < 100) === true;
  });

/** Notes where the bar on the sheets stood last, and which line of the text was marked last: both are seen for a moment only. */
const noteMarks = (): Promise<void> =>
  page.evaluate(() => {
    new MutationObserver(() => {
      const bar = document.querySelector('#sheets .here')?.getBoundingClientRect();
      if (bar !== undefined) document.body.dataset['bar'] = `${bar.x} ${bar.y}`;
      const line = document.querySelector<HTMLElement>('#article .flash')?.dataset['line'];
      if (line !== undefined) document.body.dataset['flashed'] = line;
    }).observe(document.querySelector('main') ?? document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['class'],
    });
  });

/** Does something that lets the preview send the page anew, and waits until the browser has it. */
const pageAgain = async (work: () => void): Promise<void> => {
  await page.evaluate(async () => {
    const own = new EventSource(document.body.dataset['events'] ?? '');
    const next = () => new Promise((heard) => own.addEventListener('page', heard, { once: true }));
    await next();
    Object.assign(window, { again: next().then(() => own.close()) });
  });
  work();
  await page.evaluate(() => (window as unknown as { again: Promise<void> }).again);
};

/** axe finds nothing wrong with the page, by day and by night. */
const seesNoFault = async (): Promise<void> => {
  await putAxe(page);
  expect(await faultsOfPage(page)).toEqual([]);
  for (const value of ['dark', 'light']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect([value, await faultsOfColours(page)]).toEqual([value, []]);
  }
};

describe('a notice in the preview', () => {
  it('shows its text and its sheets, which are marked as not page-true', async () => {
    await openNotice();
    await drawnSheet();
    expect(await page.$eval('#title', (title) => title.textContent)).toBe(
      '绍兴市人民政府关于进一步加强示范林管理的通知',
    );
    await page.waitForFunction(
      () => document.querySelector('#printed-state')?.textContent === '页码以整期排版为准',
    );
  });

  it('shows a finding beside its line as soon as the file is saved, and mends it by the button, which keeps the focus meanwhile', async () => {
    const wrong = original.replace(`，${WORDS}`, `,${WORDS}`);
    await openNotice();
    save(wrong);
    await page.waitForSelector('.remark.error button.mend');
    const line = lineOf(WORDS);
    await page.waitForFunction(
      (selectors) => {
        const [beside = 0, block = 9] = selectors.map(
          (each) => document.querySelector(each)?.getBoundingClientRect().top,
        );
        return Math.abs(beside - block) < 2;
      },
      {},
      ['.remark.error', `#article [data-line="${line}"]`],
    );
    const column = (original.split('\n')[line - 1] ?? '').indexOf(`，${WORDS}`) + 1;
    expect(await page.$eval('.remark.error a', (link) => link.getAttribute('href'))).toBe(
      `vscode://file${folder}/${NOTICE}:${line}:${column}`,
    );
    await seesNoFault();
    await page.focus('.remark.error button.mend');
    await pageAgain(() => save(wrong));
    expect(await page.evaluate(() => document.activeElement?.matches('button.mend'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () =>
        document.querySelector('.remark.error') === null &&
        document.querySelector('#state')?.textContent === '没有错误和警告',
    );
    expect(fileOf(NOTICE)).toBe(original);
  });

  it('leads from each block to its line in the editor, to its sheet, and back', async () => {
    await openNotice();
    await drawnSheet();
    const line = lineOf('一、加强管理');
    const links = await page.$$eval('#lines a', (all) => all.map((link) => link.getAttribute('href')));
    expect(links).toContain(`vscode://file${folder}/${NOTICE}:${line}`);
    await noteMarks();
    // To the sheet.
    await page.click(`#article [data-line="${line}"]`);
    await expect.poll(() => page.evaluate(() => document.body.dataset['bar'])).toBeDefined();
    const [x = 0, y = 0] = await page.evaluate(
      () => document.body.dataset['bar']?.split(' ').map(Number) ?? [],
    );
    // And from there back.
    await page.waitForFunction(() => document.querySelector('.flash, #sheets .here') === null);
    await page.mouse.click(x + 200, y + 6);
    await expect.poll(() => page.evaluate(() => document.body.dataset['flashed'])).toBe(String(line));
  });

  it('keeps the last good page where the file cannot be read, and says that it is old', async () => {
    await openNotice();
    save(original.replace('title: ', 'title '));
    await page.waitForSelector('#old:not([hidden])');
    expect(await page.$eval('#old', (old) => old.textContent)).toMatch(
      /^这个文件现在读不通，先照提示改好。下面是 .+ 的旧样子$/,
    );
    expect(await page.$eval('#article', (article) => article.textContent)).toContain(WORDS);
    expect(await page.$$('.remark.error')).not.toEqual([]);
    save(original);
    await page.waitForSelector('#old[hidden]');
  });

  it('sets a character that its faces did not have in a face of the gazette, and prints what was saved last', async () => {
    const printed = async () => {
      const place = `print?kind=notice&place=${encodeURIComponent(NOTICE)}`;
      const pdf = await (await fetch(preview.address + place)).arrayBuffer();
      const { sheets } = await readPdf(new Uint8Array(pdf));
      const fonts = sheets.flatMap((sheet) => sheet.fonts.map(({ name }) => name.replace(/^[A-Z]+\+/, '')));
      return { text: sheets.map(({ text }) => text).join(''), fonts: new Set(fonts) };
    };
    await openNotice();
    await drawnSheet();
    const before = await printed();
    // No character of the notice, nor of what the tests before have saved.
    expect(before.text).not.toMatch(/[瀛鹮]/u);
    for (const characters of ['瀛', '瀛鹮']) save(original.replace(WORDS, `就${characters}山的${WORDS}`));
    await expect.poll(async () => (await printed()).text).toContain('瀛鹮山的');
    expect(before.fonts.size).toBeGreaterThan(0);
    expect([...(await printed()).fonts].filter((name) => !before.fonts.has(name))).toEqual([]);
  });

  it('has the sheets of its issue, whose page numbers are true, where it is asked', async () => {
    await openNotice();
    await page.click('[data-print="issue"]');
    await page.waitForFunction(
      () => document.querySelector('#printed-state')?.textContent === '整期排版，页码准确；本件从第1页起',
    );
    // Cover, contents, a page for each section at least, colophon.
    expect(await page.$$eval('#sheets li', (sheets) => sheets.length)).toBeGreaterThan(4);
  });
});

describe('the list of notices', () => {
  const letter = (): Buffer =>
    Buffer.from(
      docx(
        [
          centred('绍政发〔2015〕3号'),
          centred('绍兴市人民政府关于做好示例工作的通知'),
          paragraph('各区、县（市）人民政府：'),
          paragraph('为做好示例工作，请认真贯彻执行。'),
          toTheRight('绍兴市人民政府'),
          toTheRight('2015年2月20日'),
        ].join(''),
      ),
    );

  /** Drops a file on the page, as from a folder. */
  const drop = (name: string, bytes: Buffer): Promise<void> =>
    page.evaluate(
      (file, base64) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], file));
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      },
      name,
      bytes.toString('base64'),
    );

  it('takes a document that is dragged in, tells what became of it, and never writes over a notice', async () => {
    await page.goto(preview.address);
    await page.waitForSelector('.shelf-notices');
    await drop('示例.docx', letter());
    await page.waitForSelector('.import-result:not(.refused)');
    const told = await page.$eval('.import-result', (result) => result.textContent);
    expect(told).toContain('2015/02/szf-2015-3.md');
    expect(told).toContain('绍兴市人民政府关于做好示例工作的通知');
    await page.waitForSelector('.shelf-notices a[href*="szf-2015-3.md"]');
    expect(fileOf('2015/02/szf-2015-3.md')).toContain('为做好示例工作，请认真贯彻执行。');
    save('不许盖掉\n', '2015/02/szf-2015-3.md');
    await drop('示例.docx', letter());
    await page.waitForSelector('.import-result.refused');
    expect(await page.$eval('.import-result', (result) => result.textContent)).toContain('已经有');
    expect(fileOf('2015/02/szf-2015-3.md')).toBe('不许盖掉\n');
    rmSync(join(folder, '2015/02/szf-2015-3.md'));
    // The list is made anew: not while axe looks at it.
    await page.waitForSelector('.shelf-notices a[href*="szf-2015-3.md"]', { hidden: true });
    await seesNoFault();
  });

  it('keeps up with what is saved', async () => {
    await page.goto(preview.address);
    const state = `li:has(a[href*="${encodeURIComponent(NOTICE)}"]) .state`;
    await page.waitForSelector(`${state}.ready`);
    save(original.replace(`，${WORDS}`, `,${WORDS}`));
    await page.waitForSelector(`${state}.error`);
  });
});

describe('what a preview is asked to do without its pages', () => {
  const post = (path: string): Promise<Response> => fetch(preview.address + path, { method: 'POST' });

  it('mends nothing that is not found there any more, and no file but one of the archive', async () => {
    for (const path of [NOTICE, '../outside.md', 'gazette.yaml']) {
      const answer = await post(`mend?path=${encodeURIComponent(path)}&key=fullwidth-punctuation`);
      expect([path, answer.status, await answer.json()]).toEqual([
        path,
        409,
        { hindrance: '文件已经改过了，请看现在的提示' },
      ]);
    }
    expect(fileOf(NOTICE)).toBe(original);
  });

  it('imports under no name that leads out of the folder, and into no issue that is not the next', async () => {
    const answer = await post('import?name=..%2F..%2Fx.docx&issue=2015-09');
    const told = await answer.text();
    expect(told).toContain('x.docx：没有导入');
    expect(told).toContain('没有「2015-09」这一期');
  });

  it('has no page and no picture of what is not in the archive', async () => {
    for (const path of [
      'notice?path=..%2F..%2Fpackage.json',
      'issue?folder=..',
      'picture?path=gazette.yaml',
      'print',
    ])
      expect([path, (await fetch(preview.address + path)).status]).toEqual([path, 404]);
  });
});

describe('gazette preview', () => {
  it('tells its address, and ends with its browsers at Ctrl-C', async () => {
    const words = [
      'dist/bin/cli.js',
      'preview',
      'szf-2015-2',
      '--archive',
      folder,
      '--no-open',
      '--no-store',
    ];
    const program = spawn(process.execPath, words);
    const closed = once(program, 'close');
    onTestFinished(() => void program.kill());
    let told = '';
    program.stdout.on('data', (piece: Buffer) => (told += piece.toString()));
    await expect.poll(() => told).toContain('按 Ctrl-C 结束');
    const address = /http:\S+/.exec(told)?.[0] ?? '';
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/notice\?path=/);
    // The bundle finds what is not in it.
    for (const path of [
      'assets/preview.js',
      'assets/preview.css',
      'assets/pdf.mjs',
      'assets/pdf.worker.mjs',
    ]) {
      const answer = await fetch(new URL(path, address));
      expect([path, answer.status, (await answer.text()).length > 1000]).toEqual([path, 200, true]);
    }
    // Somebody looks at the notice, so that a browser prints it.
    const events = await fetch(new URL(`events?path=${encodeURIComponent(NOTICE)}`, address));
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let heard = ''; !heard.includes('event: sheets');) heard += (await reader?.read())?.value ?? '';
    program.kill('SIGINT');
    expect(await closed).toEqual([0, null]);
    expect(told.trimEnd().endsWith('预览结束了。')).toBe(true);
    await expect(fetch(address)).rejects.toThrow();
  });
});

describe('startPreview', () => {
  it('finds an issue by its name and a notice by that of its file, and refuses what is not there', async () => {
    const addressOf = async (at: string): Promise<string> => {
      const own = await startPreview({ folder, at, port: 0 });
      await own.close();
      return own.address.replace(/^.*\/[0-9a-f]{32}\//, '');
    };
    expect(await addressOf('2015-02')).toBe('issue?folder=2015%2F02');
    const page_ = `notice?path=${encodeURIComponent(NOTICE)}`;
    expect(await addressOf('szf-2015-2')).toBe(page_);
    expect(await addressOf(join(folder, NOTICE))).toBe(page_);
    await expect(addressOf('2015-09')).rejects.toThrow('没有「2015-09」这一期，也没有这件公文');
    await expect(startPreview({ folder: join(folder, 'x'), at: undefined, port: 0 })).rejects.toThrow(
      '找不到',
    );
  });
});
