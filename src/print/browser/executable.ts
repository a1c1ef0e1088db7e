import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { BrowserError } from './browser-error.js';
import { packagedChromium } from './packaged.js';

export interface Executable {
  readonly path: string;
  readonly isPackaged: boolean;
}

/**
 * The packaged Chromium on x64 Linux; elsewhere the one that GAZETTE_CHROMIUM names, or an installed Chrome.
 *
 * @param anew The packaged one has not started: it is unpacked anew.
 */
export async function executable(anew = false): Promise<Executable> {
  const named = process.env['GAZETTE_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new BrowserError(`GAZETTE_CHROMIUM 指的「${named}」不存在`);
    return { path: named, isPackaged: false };
  }
  if (platform() === 'linux' && arch() === 'x64') {
    if (anew) unpacked = undefined;
    return { path: await (unpacked ??= packagedChromium(anew)), isPackaged: true };
  }
  const { default: puppeteer } = await import('puppeteer');
  try {
    return { path: puppeteer.executablePath('chrome'), isPackaged: false };
  } catch {
    throw new BrowserError(
      '找不到 Chrome；请安装 Chrome，或用环境变量 GAZETTE_CHROMIUM 指明 Chromium 的位置',
    );
  }
}

let unpacked: Promise<string> | undefined;
