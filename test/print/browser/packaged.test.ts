import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MachineError } from '../../../src/model/machine-error.js';
import { withPage } from '../../../src/print/browser.js';
import { packagedChromium } from '../../../src/print/browser/packaged.js';
import { canMount } from '../../can-mount.js';

let base: string;
/** A program of some bytes in place of the browser, which takes seconds to unpack. */
let packed: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'gazette-packaged-'));
  packed = join(base, 'small.br');
  writeFileSync(packed, brotliCompressSync(`#!/bin/sh\necho small\n# ${'公报'.repeat(100_000)}\n`));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

/** Unpacks it into the first of these folders that can be used. */
function unpacked(caches: string[]): Promise<string> {
  return packagedChromium(false, caches, packed);
}

/** Puts the browser that is unpacked already into a cache as one that was unpacked there before. */
async function unpackedBefore(cache: string): Promise<string> {
  const whole = await packagedChromium();
  const path = join(cache, basename(whole));
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  copyFileSync(whole, path);
  return path;
}

describe('packagedChromium', () => {
  it('unpacks once into a private folder, builds at once into one file', async () => {
    const cache = join(base, 'deep/cache');
    const [path, same] = await Promise.all([unpacked([cache]), unpacked([cache])]);
    expect(same).toBe(path);
    expect(readdirSync(cache)).toEqual([basename(path)]);
    expect([statSync(cache).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o700, 0o700]);
    expect(spawnSync(path, { encoding: 'utf8' }).stdout).toBe('small\n');
    const { ino } = statSync(path);
    expect(await unpacked([cache])).toBe(path);
    expect(statSync(path).ino).toBe(ino);
  });

  it('is an ELF program, which knows its version', async () => {
    expect(spawnSync(await packagedChromium(), ['--version'], { encoding: 'utf8' }).stdout).toMatch(
      /Chromium|HeadlessShell|Chrome/i,
    );
  });

  it('unpacks anew what is cut off, and what others could have written', async () => {
    const cache = join(base, 'cache');
    const path = await unpacked([cache]);
    const { size, ino: before } = statSync(path);
    expect([await unpacked([cache]), statSync(path).ino]).toEqual([path, before]);
    truncateSync(path, size - 1);
    expect(await unpacked([cache])).toBe(path);
    expect(statSync(path).size).toBe(size);

    const { ino } = statSync(path);
    chmodSync(path, 0o722);
    expect(await unpacked([cache])).toBe(path);
    expect([statSync(path).ino === ino, statSync(path).mode & 0o777]).toEqual([false, 0o700]);
  });

  it('passes over folders that are open to others, links, and those that cannot be', async () => {
    mkdirSync(join(base, 'open'));
    chmodSync(join(base, 'open'), 0o777);
    mkdirSync(join(base, 'real'), { mode: 0o700 });
    symlinkSync('real', join(base, 'link'));
    writeFileSync(join(base, 'file'), '');
    const caches = ['open', 'link', 'file/cache', 'good'].map((name) => join(base, name));
    const there = await unpacked([join(base, 'good')]);
    expect(await unpacked(caches)).toBe(there);
    expect([readdirSync(join(base, 'open')), readdirSync(join(base, 'real'))]).toEqual([[], []]);
  });

  it('lasts for this process where there is no cache', async () => {
    vi.stubEnv('TMPDIR', base);
    const path = await unpacked([]);
    expect(path.startsWith(`${base}/gazette-`)).toBe(true);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  });

  it.runIf(canMount())('names the folder where the disk is full, and leaves nothing there', async () => {
    const disk = join(base, 'disk');
    mkdirSync(disk);
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]).status).toBe(0);
    try {
      const cache = join(disk, 'gazette');
      const error: unknown = await packagedChromium(false, [cache]).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(MachineError);
      expect((error as Error).message).toBe(`「${cache}」：磁盘满了`);
      expect(readdirSync(cache)).toEqual([]);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

describe('withPage', () => {
  it('runs neither what is planted in TMPDIR nor, twice, what does not start', async () => {
    const ran = join(base, 'ran');
    writeFileSync(join(base, 'chromium'), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 });
    const planted = await unpackedBefore(join(base, 'cache/gazette'));
    vi.stubEnv('TMPDIR', base);
    vi.stubEnv('XDG_CACHE_HOME', join(base, 'cache'));
    const path = await packagedChromium();
    expect(path).toBe(planted);
    // As many bytes as it should have, and hardly one of them right.
    const { size } = statSync(path);
    writeFileSync(path, '#!/bin/sh\nexit 1\n');
    truncateSync(path, size);
    const title = await withPage(async (page) => {
      await page.setContent('<title>公报</title>');
      return page.title();
    });
    expect(title).toBe('公报');
    expect(existsSync(ran)).toBe(false);
  });
});
