import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recoverFolder, replaceFolder } from '../../../src/commands/output/replace-folder.js';
import { canMount } from '../../can-mount.js';
import { contentsOf } from '../folder-contents.js';

// A process that has ended: its number is nobody's for a while.
const DEAD = spawnSync(process.execPath, ['-e', '']).pid;

let folder: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-replace-'));
  target = join(folder, 'public');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('recoverFolder', () => {
  it('brings back a folder that was moved away and not yet replaced', () => {
    put(stageBeside(DEAD), { 'old/index.html': 'old', 'new/index.html': 'new' });
    recoverFolder(target);
    expect(contentsOf(folder)).toEqual({ 'public/index.html': 'old' });
  });

  it('removes what a build has left that was killed before the move, or after it', () => {
    put(target, { 'index.html': 'there' });
    put(stageBeside(DEAD, 'aaaaaa'), { 'new/index.html': 'half' });
    put(stageBeside(DEAD, 'bbbbbb'), { 'old/index.html': 'old' });
    recoverFolder(target);
    expect(readdirSync(folder)).toEqual(['public']);
    expect(contentsOf(target)).toEqual({ 'index.html': 'there' });
  });

  it('leaves the stage of a build that is running', () => {
    put(target, { 'index.html': 'there' });
    const stage = stageBeside(process.ppid);
    put(stage, { 'new/index.html': 'half' });
    recoverFolder(target);
    expect(existsSync(stage)).toBe(true);
    // After so long a time, that number is another process.
    const hourAgo = Date.now() / 1000 - 3600;
    utimesSync(stage, hourAgo, hourAgo);
    recoverFolder(target);
    expect(existsSync(stage)).toBe(false);
  });

  it.each(['.public-backup', '.public-12-x', `.public-${DEAD}-abcdef.bak`, '.publications', '.git'])(
    'leaves %s, which is no stage',
    (name) => {
      put(join(folder, name), { 'old/index.html': 'mine' });
      recoverFolder(target);
      expect(contentsOf(folder)).toEqual({ [`${name}/old/index.html`]: 'mine' });
    },
  );

  it('leaves a folder that is named like a stage and holds something else', () => {
    const own = stageBeside(DEAD);
    put(own, { 'old/index.html': 'x', 'letter.txt': 'mine' });
    recoverFolder(target);
    expect(readdirSync(folder)).toEqual([basename(own)]);
  });

  it('finishes a move of entries that had begun', () => {
    // Before: a, b, c and gone. a has been moved already, b only out, and gone not yet.
    put(target, { a: 'new a', c: 'old c', gone: 'old' });
    const stage = join(target, `.gazette-${DEAD}-abcdef`);
    put(stage, { 'old/a': 'old a', 'old/b': 'old b', 'new/b': 'new b', 'new/c': 'new c', ready: 'gone' });
    recoverFolder(target);
    expect(contentsOf(target)).toEqual({ a: 'new a', b: 'new b', c: 'new c' });
  });

  it('finishes a move of files that had begun', () => {
    // Before: a, b and gone. a has been moved already.
    put(target, { a: 'new a', 'b/b': 'old b', 'c/gone': 'old', d: 'stays' });
    const stage = join(target, `.gazette-${DEAD}-abcdef`);
    put(stage, { 'old/a': 'old a', 'new/b/b': 'new b', leaving: 'c/gone', files: '' });
    recoverFolder(target);
    expect(contentsOf(target)).toEqual({ a: 'new a', 'b/b': 'new b', d: 'stays' });
    expect(readdirSync(target).sort()).toEqual(['a', 'b', 'd']);
  });

  it('removes files that were not whole', () => {
    put(target, { a: 'old a' });
    put(join(target, `.gazette-${DEAD}-abcdef`), { 'new/a': 'half', leaving: 'a' });
    recoverFolder(target);
    expect(contentsOf(target)).toEqual({ a: 'old a' });
  });

  it('removes a stage inside that was not whole', () => {
    put(target, { a: 'old a' });
    put(join(target, `.gazette-${DEAD}-abcdef`), { 'new/a': 'half' });
    recoverFolder(target);
    expect(contentsOf(target)).toEqual({ a: 'old a' });
    expect(readdirSync(target)).toEqual(['a']);
  });
});

describe('replaceFolder', () => {
  it('moves entry by entry where no stage can be made beside', async () => {
    put(target, { 'a/1': 'old', gone: 'old' });
    await replaceBelow(async () => {
      await replaceFolder(target, (fresh) => {
        put(fresh, { 'a/2': 'new', b: 'new' });
        return new Set();
      });
    });
    expect(contentsOf(target)).toEqual({ 'a/2': 'new', b: 'new' });
    expect(readdirSync(target).sort()).toEqual(['a', 'b']);
  });

  it.runIf(canMount())('writes into a mount point, which cannot be moved', async () => {
    mkdirSync(target);
    mkdirSync(join(folder, 'volume'));
    // A mount of the same file system, as a volume of a container may be: no number of a device tells.
    expect(spawnSync('mount', ['--bind', join(folder, 'volume'), target]).status).toBe(0);
    try {
      put(target, { 'index.html': 'old', gone: 'old' });
      await replaceFolder(target, (fresh) => {
        put(fresh, { 'index.html': 'new' });
        return new Set();
      });
      expect(contentsOf(join(folder, 'volume'))).toEqual({ 'index.html': 'new' });
      expect(readdirSync(folder).sort()).toEqual(['public', 'volume']);
    } finally {
      spawnSync('umount', [target]);
    }
  });

  it('leaves what was there where the new one cannot be made', async () => {
    put(target, { 'index.html': 'old' });
    const replaced = replaceFolder(target, (fresh) => {
      put(fresh, { 'index.html': 'new' });
      throw new Error('no more');
    });
    await expect(replaced).rejects.toThrow('no more');
    expect(contentsOf(folder)).toEqual({ 'public/index.html': 'old' });
    expect(readdirSync(folder)).toEqual(['public']);
  });
});

function stageBeside(owner: number, suffix = 'aBcD12'): string {
  return join(folder, `.public-${owner}-${suffix}`);
}

function put(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Runs with the folder above full of a name that no stage can have: its own would be too long for the file system. */
async function replaceBelow(run: () => Promise<void>): Promise<void> {
  const long = 'x'.repeat(250);
  const [before, above] = [target, dirname(target)];
  target = join(above, long);
  mkdirSync(target);
  for (const name of readdirSync(before)) spawnSync('mv', [join(before, name), target]);
  await run();
}
