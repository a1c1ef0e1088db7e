import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer';
import { MachineError, machineError } from '../../model/machine-error.js';
import { BrowserError } from './browser-error.js';
import type { Executable } from './executable.js';
import { pipeTransport } from './pipe-transport.js';
import { atExit, ownName, remove, temporaryFolder } from './private-folder.js';

const ARGUMENTS = [
  '--disable-gpu',
  // The libraries for drawing with it are not unpacked.
  '--disable-software-rasterizer',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  // Nothing that any page asks for can leave the machine, whatever it names.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  // A browser whose pipe is closed ends by itself, even where this process was killed.
  '--remote-debugging-pipe',
];

// Without a sandbox nothing is gained by processes of their own, and two fifths of a start go into them.
const WITHOUT_SANDBOX = [
  '--no-sandbox',
  '--no-zygote',
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2',
];

// It takes a second on two busy cores; what has not answered by then is no Chromium.
const START_MS = 30_000;
// One command to the browser. A print of 36 sheets takes 0.6 s: what takes a thousand times as long will not end.
const COMMAND_MS = 600_000;
const CLOSE_MS = 5_000;
// A profile has more.
const LEAST_BYTES = 1_048_576;
// The last lines that it says on standard error.
const MOST_LINES = 100;

/** The browser is gone, or its page is, or it has not started: another one may do better. */
export class Breakdown extends Error {
  readonly hasStarted: boolean;

  constructor(message: string, hasStarted: boolean) {
    super(message);
    this.hasStarted = hasStarted;
  }
}

/** A Chromium with one page, which reaches neither the network nor this machine's files and runs no script of a document. */
export interface RunningBrowser {
  readonly page: Page;
  /** Rejects with a Breakdown where the browser ends or its page crashes; never resolves. */
  readonly broken: Promise<never>;
  /** Whether there is no page any more to work with. */
  readonly isGone: () => Promise<boolean>;
  /** Ends all its processes and removes its profile. */
  readonly close: () => Promise<void>;
}

/**
 * Starts Chromium with a profile of its own. If this process ends meanwhile, so does the browser, and its profile goes.
 *
 * @param startMs Milliseconds in which it must have answered.
 * @throws Breakdown where it ends before it has answered; where it does not answer, BrowserError if it is a
 *   named one; MachineError where the disk of its profile is full.
 */
export async function launch(executable: Executable, startMs = START_MS): Promise<RunningBrowser> {
  const library = await loaded();
  const profile = makeProfile();
  const child = start(executable, profile, library);
  const ended = endOf(child);
  const end = atExit(() => {
    kill(child);
    remove(profile);
  });
  const close = async (browser?: Browser): Promise<void> => {
    // Its profile goes with it: it has nothing to bring to an end, which would take a tenth of a second.
    void browser?.close().catch(() => undefined);
    kill(child);
    await inTime(ended);
    end();
  };
  const silence = new AbortController();
  try {
    const { browser, page } = await Promise.race([
      // Where the connection is lost, how the process ended tells why.
      connect(child, library).catch(() => new Promise<never>(() => undefined)),
      ended.then((how) => Promise.reject(new Breakdown(how, false))),
      wait(startMs, undefined, { signal: silence.signal }).then(() =>
        Promise.reject(silent(executable, startMs)),
      ),
    ]);
    return {
      page,
      broken: breakdownOf(page, ended),
      isGone: () => isGone(page),
      close: () => close(browser),
    };
  } catch (error) {
    // Chromium that can write no profile ends without a word, or waits for ever.
    const why = isFull(profile) ? fullDisk(profile) : error;
    await close();
    throw why;
  } finally {
    silence.abort();
  }
}

function makeProfile(): string {
  try {
    const profile = join(temporaryFolder(), ownName());
    mkdirSync(profile, { mode: 0o700 });
    return profile;
  } catch (error) {
    throw machineError(error, 'TMPDIR');
  }
}

function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < LEAST_BYTES;
}

function fullDisk(profile: string): MachineError {
  return new MachineError(`「${dirname(profile)}」：磁盘满了`);
}

/** A fourth of the program, for which a build that prints nothing does not wait. */
const loaded = () => import('puppeteer');
type Puppeteer = Awaited<ReturnType<typeof loaded>>;

function start(
  { path, isPackaged }: Executable,
  profile: string,
  { default: puppeteer }: Puppeteer,
): ChildProcess {
  // The packaged one has no sandbox, and none starts with it for root.
  const sandbox = isPackaged || process.getuid?.() === 0 ? WITHOUT_SANDBOX : [];
  const args = puppeteer.defaultArgs({
    headless: 'shell',
    userDataDir: profile,
    args: [...sandbox, ...ARGUMENTS],
  });
  try {
    // In a group of its own: Ctrl-C in a terminal must not reach it before this process, and one signal ends all of it.
    return spawn(path, args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // What it is killed over goes with its profile.
      env: { ...process.env, TMPDIR: profile },
    });
  } catch (error) {
    remove(profile);
    throw new Breakdown((error as Error).message, false);
  }
}

async function connect(
  { stdio }: ChildProcess,
  { default: puppeteer, TargetType }: Puppeteer,
): Promise<{ browser: Browser; page: Page }> {
  const [, , , commands, answers] = stdio;
  const browser = await puppeteer.connect({
    transport: pipeTransport(commands as Writable, answers as Readable),
    protocolTimeout: COMMAND_MS,
  });
  const target = await browser.waitForTarget((each) => each.type() === TargetType.PAGE, { timeout: 0 });
  const page = await target.asPage();
  browser.on('targetcreated', (other) => {
    if (other.type() === TargetType.PAGE) void other.page().then((opened) => opened?.close());
  });
  page.setDefaultTimeout(COMMAND_MS);
  await Promise.all([page.setJavaScriptEnabled(false), page.setOfflineMode(true)]);
  return { browser, page };
}

/** Resolves when the process has ended or could not be started, with how that was, in one line. */
async function endOf(child: ChildProcess): Promise<string> {
  const lines: string[] = [];
  if (child.pid !== undefined && child.stderr !== null)
    createInterface(child.stderr).on('line', (line) => lines.length < MOST_LINES && lines.push(line));
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('close', (code, signal) => {
      // Chromium says last where in its code it was.
      const said = lines.find((line) => /FATAL|error/i.test(line)) ?? lines.at(-1);
      resolve([`进程结束（${signal ?? code ?? ''}）`, ...(said === undefined ? [] : [said])].join('：'));
    });
  });
}

function breakdownOf(page: Page, ended: Promise<string>): Promise<never> {
  const broken = new Promise<never>((_resolve, reject) => {
    page.once('error', ({ message }) => reject(new Breakdown(message, true)));
    void ended.then((how) => reject(new Breakdown(how, true)));
  });
  broken.catch(() => undefined);
  return broken;
}

async function isGone(page: Page): Promise<boolean> {
  // Its answer comes after everything that has happened before.
  await page
    .browser()
    .version()
    .catch(() => undefined);
  return !page.browser().connected || page.isClosed();
}

async function inTime(ended: Promise<string>): Promise<void> {
  await Promise.race([ended, wait(CLOSE_MS, undefined, { ref: false })]);
}

/** What is packaged is a Chromium, and may do better when it is unpacked anew; what is named may be anything. */
function silent({ path, isPackaged }: Executable, ms: number): Error {
  const message = `「${path}」起动后 ${ms / 1000} 秒没有回应`;
  return isPackaged ? new Breakdown(message, false) : new BrowserError(`${message}，不像是 Chromium`);
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    // The group of the browser, with its zygote and renderers; Windows knows no groups.
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
