import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/commands/errors.js';
import { openOutput, refuseOverlap } from '../../../src/commands/output/open-output.js';
import { writeOutput } from '../../../src/commands/output/write-output.js';
import { canMount } from '../../can-mount.js';
import { contentsOf } from '../folder-contents.js';

let folder: string;
let out: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gazette-open-')));
  out = join(folder, 'public');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('openOutput', () => {
  it('gives a folder that is not there yet', () => {
    expect(openOutput(join(folder, 'a/b'))).toBe(join(folder, 'a/b'));
  });

  it('gives the folder of an earlier build, and an empty one', async () => {
    await writeOutput(out, []);
    expect(openOutput(out)).toBe(out);
    mkdirSync(join(folder, 'empty'));
    expect(openOutput(join(folder, 'empty'))).toBe(join(folder, 'empty'));
  });

  it('gives what stands behind a link, so that the link stays', () => {
    mkdirSync(join(folder, 'www'));
    symlinkSync('www', out);
    expect(openOutput(out)).toBe(join(folder, 'www'));
    symlinkSync(folder, join(folder, 'up'));
    expect(openOutput(join(folder, 'up/new/public'))).toBe(join(folder, 'new/public'));
  });

  it.each([
    ['a file of another program', 'notes.txt', 'mine'],
    ['the manifest of a web application', 'manifest.json', '{"name":"app","icons":[]}'],
    ['a manifest that cannot be read', 'manifest.json', 'not JSON'],
    ['a manifest that says nothing', 'manifest.json', '{}'],
  ])('refuses a folder with %s, and touches nothing', (_, name, content) => {
    mkdirSync(out);
    writeFileSync(join(out, name), content);
    expect(() => openOutput(out)).toThrow(UsageError);
    expect(contentsOf(out)).toEqual({ [name]: content });
  });

  it('refuses a file, what stands below a file, and a link that leads nowhere', () => {
    writeFileSync(out, 'mine');
    expect(() => openOutput(out)).toThrow(new UsageError(`「${out}」不是文件夹；请另外指定一个文件夹`));
    const below = join(out, 'a/b');
    expect(() => openOutput(below)).toThrow(
      new UsageError(`「${below}」在「${out}」下面，那不是文件夹；请另外指定一个文件夹`),
    );
    expect(readFileSync(out, 'utf8')).toBe('mine');
    const broken = join(folder, 'broken');
    symlinkSync('nowhere', broken);
    expect(() => openOutput(broken)).toThrow(
      new UsageError(`「${broken}」是一个断开的链接；请另外指定一个文件夹`),
    );
    symlinkSync('loop', join(folder, 'loop'));
    expect(() => openOutput(join(folder, 'loop'))).toThrow(UsageError);
  });

  it('refuses where nothing can be written', () => {
    // Nobody, not even root, makes a folder there.
    expect(() => openOutput('/proc/gazette/public')).toThrow(
      new UsageError('「/proc/gazette/public」写不进去：找不到'),
    );
  });

  // A file system with room for its own folder alone, and one that may only be read.
  it.runIf(canMount()).each([
    ['full', 'nr_inodes=1', '磁盘满了'],
    ['read-only', 'ro', '文件系统是只读的'],
  ])('says that a disk is %s', (_what, option, why) => {
    mkdirSync(out);
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', option, 'tmpfs', out]).status).toBe(0);
    try {
      for (const asked of [out, join(out, 'below')])
        expect(() => openOutput(asked)).toThrow(new UsageError(`「${asked}」写不进去：${why}`));
    } finally {
      spawnSync('umount', [out]);
    }
  });
});

describe('refuseOverlap', () => {
  it.each([
    ['public', 'public'],
    ['public', 'public/pictures'],
    ['public/a/b', 'public'],
    ['public', 'linked'],
    ['linked/inside', 'public'],
  ])('refuses %s beside %s', (one, other) => {
    mkdirSync(out);
    symlinkSync('public', join(folder, 'linked'));
    expect(() => {
      refuseOverlap(join(folder, one), join(folder, other));
    }).toThrow(UsageError);
  });

  it.each([
    ['public', 'pictures'],
    ['public', 'public-2'],
    ['a/public', 'a/..public'],
    ['gazette', '..gazette'],
  ])('lets %s be beside %s', (one, other) => {
    expect(() => {
      refuseOverlap(join(folder, one), join(folder, other));
    }).not.toThrow();
  });
});
