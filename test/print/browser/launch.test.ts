import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MachineError } from '../../../src/model/machine-error.js';
import { BrowserError } from '../../../src/print/browser/browser-error.js';
import { Breakdown, launch } from '../../../src/print/browser/launch.js';
import { canMount } from '../../can-mount.js';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'gazette-launch-'));
  vi.stubEnv('TMPDIR', base);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

describe('launch', () => {
  it('gives up what never answers, with all its processes and its profile', async () => {
    const path = script(`sleep 100 & echo $! > ${base}/child; wait`);
    const error = await failure(launch({ path, isPackaged: false }, 1500));
    expect(error).toBeInstanceOf(BrowserError);
    expect(error.message).toBe(`「${path}」起动后 1.5 秒没有回应，不像是 Chromium`);
    expect(isRunning(Number(readFileSync(join(base, 'child'), 'utf8')))).toBe(false);
    expect(profiles()).toEqual([]);
  });

  it('may start the packaged one again, where it never answers', async () => {
    const error = await failure(launch({ path: script('exec sleep 100'), isPackaged: true }, 500));
    expect(error).toBeInstanceOf(Breakdown);
    expect(error).toMatchObject({ hasStarted: false });
  });

  it.each<[string, () => string, string | RegExp]>([
    ['ends at once', () => script('exit 3'), '进程结束（3）'],
    [
      'says why it ends',
      () => script('echo "[1:FATAL:zygote.cc] No usable sandbox!" >&2; exit 1'),
      /^进程结束（1）：.*No usable sandbox!$/,
    ],
    ['is killed', () => script('kill -9 $$'), '进程结束（SIGKILL）'],
    ['closes its pipes and stays for a moment', () => script('exec 3<&- 4>&-; sleep 0.2'), '进程结束（0）'],
    ['is a folder', () => base, /EACCES/],
    ['is not there', () => join(base, 'nothing'), /ENOENT/],
  ])('tells how a program has ended that %s', async (_, path, message) => {
    const error = await failure(launch({ path: path(), isPackaged: false }));
    expect(error).toBeInstanceOf(Breakdown);
    expect(error).toMatchObject({ hasStarted: false, message: expect.stringMatching(message) as string });
    expect(profiles()).toEqual([]);
  });

  it.runIf(canMount())(
    'tells that the disk of TMPDIR is full, rather than how Chromium has ended',
    async () => {
      const disk = join(base, 'disk');
      const path = script('exit 1');
      mkdirSync(disk);
      expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk]).status).toBe(0);
      try {
        vi.stubEnv('TMPDIR', disk);
        const error = await failure(launch({ path, isPackaged: true }));
        expect(error).toBeInstanceOf(MachineError);
        expect(error.message).toMatch(`「${disk}/gazette-`);
        expect(error.message).toMatch(/」：磁盘满了$/u);
        expect(readdirSync(disk).flatMap((name) => readdirSync(join(disk, name)))).toEqual([]);
      } finally {
        spawnSync('umount', [disk]);
      }
    },
  );

  it.each([
    ['an installed Chrome', 1000, false, false],
    ['the packaged Chromium', 1000, true, true],
    ['any browser of root', 0, false, true],
  ])('starts %s with its sandbox where it has one', async (_, user, isPackaged, isWithout) => {
    vi.spyOn(process, 'getuid').mockReturnValue(user);
    const path = script(`printf '%s\\n' "$@" > ${base}/arguments`);
    await failure(launch({ path, isPackaged }));
    const words = readFileSync(join(base, 'arguments'), 'utf8').split('\n');
    expect([words.includes('--no-sandbox'), words.includes('--remote-debugging-pipe')]).toEqual([
      isWithout,
      true,
    ]);
  });
});

function script(body: string): string {
  const path = join(base, 'browser.sh');
  writeFileSync(path, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return path;
}

/** What is left of profiles in the folders of this user below TMPDIR. */
function profiles(): string[] {
  return readdirSync(base)
    .filter((name) => name.startsWith('gazette-'))
    .flatMap((name) => readdirSync(join(base, name)));
}

function isRunning(pid: number): boolean {
  return existsSync(`/proc/${pid}/exe`);
}

async function failure(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => new Error('did not fail'),
    (error: unknown) => error as Error,
  );
}
