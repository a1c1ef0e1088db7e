import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser, type BrowserContext } from 'puppeteer';
import { packagedChromium } from '../../src/print/browser/packaged.js';
import { atEnd } from '../at-end.js';

// To start one takes seconds: each is started once for all tests of a process.
let bare: Promise<Browser> | undefined;
let dressed: Promise<Browser> | undefined;

/**
 * A browser with nothing kept, on the system of the machine, which may have no Chinese font: it then looks for each character
 * at length.
 */
export async function openBareBrowser(): Promise<BrowserContext> {
  return (await (bare ??= launch({}))).createBrowserContext();
}

/** A browser that reaches this machine and no other. */
function launch(environment: Readonly<Record<string, string>>): Promise<Browser> {
  return packagedChromium().then((executablePath) =>
    puppeteer.launch({
      executablePath,
      headless: 'shell',
      // A browser whose pipe is closed ends by itself, even where vitest has killed this process.
      pipe: true,
      env: { ...process.env, ...environment },
      args: [
        '--no-sandbox',
        '--no-zygote',
        '--in-process-gpu',
        '--enable-features=NetworkServiceInProcess2',
        '--disable-gpu',
        '--disable-software-rasterizer',
        '--disable-dev-shm-usage',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-extensions',
        // V8's own threads, for scripts that run once, took a fourth of the processor time in which pages are read with axe.
        '--js-flags=--single-threaded',
        // The site's pages share a process: one of its own takes a page longer to start than most tests take.
        '--renderer-process-limit=1',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    }),
  );
}

// 宋 and 黑, as every reader's system in China has some. That of a test machine may have none.
const SYSTEM_FONTS = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];

/** A browser with nothing kept, on a system with Chinese fonts and no others. */
export async function openBrowser(): Promise<BrowserContext> {
  return (await (dressed ??= launch({ FONTCONFIG_FILE: writeConfig() }))).createBrowserContext();
}

function writeConfig(): string {
  const { resolve } = createRequire(import.meta.url);
  const folder = mkdtempSync(join(tmpdir(), 'gazette-fonts-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const folders = SYSTEM_FONTS.map((font) => `<dir>${dirname(resolve(font))}</dir>`);
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${folders.join('')}<cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
}
