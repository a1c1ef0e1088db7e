import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  atExit,
  makePrivateFolder,
  ownName,
  remove,
  temporaryFolder,
} from '../../../src/print/browser/private-folder.js';

// No process has so high a number.
const DEAD = String(2 ** 31 - 1);
const isRoot = process.getuid?.() === 0;

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'gazette-private-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

describe('makePrivateFolder', () => {
  it('makes a folder that only this user can enter, and takes the one that is there', () => {
    const folder = join(base, 'own');
    expect(makePrivateFolder(folder)).toBe(true);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    writeFileSync(join(folder, 'kept'), '');
    expect(makePrivateFolder(folder)).toBe(true);
    expect(readdirSync(folder)).toEqual(['kept']);
  });

  it.each([0o755, 0o770, 0o707, 0o701])('refuses one with mode %o', (mode) => {
    const folder = join(base, 'open');
    mkdirSync(folder);
    chmodSync(folder, mode);
    expect(makePrivateFolder(folder)).toBe(false);
  });

  it.runIf(isRoot)("refuses another user's", () => {
    const folder = join(base, 'foreign');
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, 12345, 12345);
    expect(makePrivateFolder(folder)).toBe(false);
  });

  it('refuses a link to a private folder, and a file', () => {
    mkdirSync(join(base, 'real'), { mode: 0o700 });
    symlinkSync('real', join(base, 'link'));
    writeFileSync(join(base, 'file'), '');
    expect(makePrivateFolder(join(base, 'link'))).toBe(false);
    expect(makePrivateFolder(join(base, 'file'))).toBe(false);
  });

  it('makes no folders above it', () => {
    expect(() => makePrivateFolder(join(base, 'a/b'))).toThrow('ENOENT');
  });

  it('removes what dead processes of this machine have left, and nothing else', () => {
    const own = ownName();
    const ofDead = own.replace(`-${process.pid}-`, `-${DEAD}-`);
    const elsewhere = ofDead.replace(/^.{6}/, 'zzzzzz'.replace(/z/g, own.startsWith('a') ? 'b' : 'a'));
    const kept = [own, ownName(), elsewhere, `chromium-${DEAD}`, 'Default'];
    mkdirSync(join(base, ofDead, 'Default'), { recursive: true });
    for (const name of kept) mkdirSync(join(base, name));
    writeFileSync(join(base, ofDead.replace(/.{8}$/, '0a1b2c3d')), 'half unpacked');
    expect(makePrivateFolder(base)).toBe(true);
    expect(readdirSync(base).sort()).toEqual(kept.sort());
  });
});

describe('temporaryFolder', () => {
  it('is one for all builds of a user', () => {
    vi.stubEnv('TMPDIR', base);
    expect(temporaryFolder()).toBe(temporaryFolder());
    expect(readdirSync(base)).toHaveLength(1);
  });

  it('is another one where somebody has planted a folder in its place', () => {
    vi.stubEnv('TMPDIR', base);
    const planted = temporaryFolder();
    chmodSync(planted, 0o777);
    const folder = temporaryFolder();
    expect(folder).not.toBe(planted);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });
});

describe('remove', () => {
  it('removes a folder into which a process that is about to end still writes', async () => {
    const folder = join(base, 'profile');
    mkdirSync(folder);
    const writing = `
      const write = (number) => require('node:fs').writeFileSync(process.argv[1] + '/' + number, '');
      let number = 0;
      while (number < 101) write(number++);
      const end = Date.now() + 300;
      try {
        while (Date.now() < end) write(number++);
      } catch {}`;
    const writer = spawn(process.execPath, ['-e', writing, folder]);
    const ended = once(writer, 'exit');
    await vi.waitUntil(() => readdirSync(folder).length > 100, { timeout: 60_000, interval: 1 });
    remove(folder);
    expect(existsSync(folder)).toBe(false);
    expect(await ended).toEqual([0, null]);
  });

  it('gives way in silence where nothing can be removed', () => {
    expect(() => {
      remove('/proc/self/status');
      remove(join(base, 'nothing'));
    }).not.toThrow();
  });
});

describe('atExit', () => {
  it('cleans up when the process ends by itself, the last first, and not what was cleaned before', () => {
    const program = `
      import { atExit } from './dist/src/print/browser/private-folder.js';
      atExit(() => console.log('first'));
      const early = atExit(() => console.log('early'));
      atExit(() => console.log('last'));
      early();
      process.exit(7);`;
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    });
    expect([status, stdout.trim().split('\n')]).toEqual([7, ['early', 'last', 'first']]);
  });

  it('does its work now where that is asked for', () => {
    const file = join(base, 'file');
    writeFileSync(file, '');
    const now = atExit(() => {
      rmSync(file);
    });
    expect(existsSync(file)).toBe(true);
    now();
    expect(existsSync(file)).toBe(false);
  });
});
