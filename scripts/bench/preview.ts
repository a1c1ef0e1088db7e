import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { copyDraft } from '../../test/commands/draft-archive.js';
import { openBrowser } from '../../test/web-browser/open-browser.js';
import { COMMAND, inFolder, median } from './measure.js';

// Does what an editor does and times what they see, in a real browser: a notice of 3,000 characters is saved, until its page
// is there, until its first sheets are drawn, and from the asking until the whole issue with its true page numbers is. The
// aims, on a quiet machine: 150 ms, 600 ms, 5 s. Run: npm run build && npm run bench:preview -- [rounds]

const rounds = Number(process.argv[2] ?? '15');
const issueRounds = Math.max(3, Math.ceil(rounds / 5));
const NOTICE = '2015/03/szf-2015-15.md';
// Words of its second article that every round makes a little longer.
const WORDS = '临时救助，是对';

await inFolder(async (folder) => {
  copyDraft(folder);
  const program = spawn(process.execPath, [
    COMMAND.file,
    'preview',
    '--archive',
    folder,
    '--no-open',
    '--no-store',
  ]);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(`${await addressOf(program)}notice?path=${encodeURIComponent(NOTICE)}`);
    await page.waitForSelector('#sheets canvas');
    await page.evaluate(watchPage);
    await bench(page, join(folder, NOTICE));
  } finally {
    await browser.browser().close();
    program.kill('SIGINT');
    await once(program, 'exit');
  }
});

async function addressOf({ stdout }: ReturnType<typeof spawn>): Promise<string> {
  let told = '';
  for await (const piece of stdout ?? []) {
    told += String(piece);
    const [address] = /http:\S+/.exec(told) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('the preview has not started');
}

/** Notes in the page when its text is replaced and when a sheet is drawn, in ms since 1970. */
function watchPage(): void {
  const seen = { page: 0, sheets: 0 };
  Object.assign(window, { seen });
  for (const [id, name] of [
    ['article', 'page'],
    ['sheets', 'sheets'],
  ] as const) {
    const place = document.getElementById(id);
    if (place === null) throw new Error(`no #${id}`);
    new MutationObserver((changes) => {
      const added = changes.flatMap((change) => Array.from(change.addedNodes));
      const isDrawn = added.some((node) => node.nodeName === (name === 'page' ? 'ARTICLE' : 'CANVAS'));
      // The first of a save, not the last sheet that comes into sight.
      if (isDrawn && seen[name] === 0) seen[name] = performance.timeOrigin + performance.now();
    }).observe(place, { childList: true, subtree: true });
  }
}

type Seen = Readonly<Record<'page' | 'sheets', number>>;

/** Does something, and waits until all of that has been seen; ms from the beginning, by what was seen. */
async function timesOf(page: Page, names: readonly (keyof Seen)[], work: () => unknown): Promise<Seen> {
  await page.evaluate(() =>
    Object.assign((window as unknown as { seen: object }).seen, { page: 0, sheets: 0 }),
  );
  const start = performance.timeOrigin + performance.now();
  await work();
  const all = await page.waitForFunction(
    (wanted) => {
      const { seen } = window as unknown as { seen: Seen };
      return wanted.every((name) => seen[name] > 0) && { ...seen };
    },
    { polling: 50, timeout: 60_000 },
    names,
  );
  const seen = (await all.jsonValue()) as Seen;
  return { page: seen.page - start, sheets: seen.sheets - start };
}

async function bench(page: Page, file: string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  console.log(`${Array.from(text).length} characters; load ${load()}`);
  const saves: Seen[] = [];
  // The first round warms what is compiled late.
  for (let round = 0; round <= rounds; round++) {
    const edited = text.replace(WORDS, `${'各类'.repeat(round + 1)}${WORDS}`);
    const times = await timesOf(page, ['page', 'sheets'], () => writeFileSync(file, edited));
    if (round > 0) saves.push(times);
    // As if somebody typed on.
    await new Promise((next) => setTimeout(next, 300));
  }
  print(
    'save → page and findings',
    150,
    saves.map((times) => times.page),
  );
  print(
    'save → sheets drawn',
    600,
    saves.map((times) => times.sheets),
  );
  await page.click('[data-print="issue"]');
  await page.waitForFunction(() => document.querySelector('#printed-state')?.textContent.includes('第'));
  const issues: number[] = [];
  for (let round = 0; round < issueRounds; round++) {
    const edited = text.replace(WORDS, `${'各类'.repeat(rounds - round)}${WORDS}`);
    await timesOf(page, ['page'], () => writeFileSync(file, edited));
    // What is still being drawn of the issue before is not taken for this one.
    await new Promise((next) => setTimeout(next, 2000));
    const asked = () => fetchIn(page, 'paginate?folder=2015%2F03');
    issues.push((await timesOf(page, ['sheets'], asked)).sheets);
  }
  print('asked → whole issue drawn', 5000, issues);
  console.log(`load ${load()}`);
}

function fetchIn(page: Page, path: string): Promise<unknown> {
  return page.evaluate(async (address) => {
    await fetch(address, { method: 'POST' });
  }, path);
}

function print(what: string, aim: number, ms: readonly number[]): void {
  const sorted = [...ms].sort((a, b) => a - b);
  const p95 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? NaN;
  const told = [median(ms), sorted[0] ?? NaN, p95].map((each) => each.toFixed(0).padStart(5));
  console.log(
    `${what.padEnd(28)} median ${told[0]} ms   best ${told[1]} ms   p95 ${told[2]} ms   (aim ${aim} ms)`,
  );
}

function load(): string {
  return loadavg()
    .map((each) => each.toFixed(1))
    .join(' ');
}
