import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canStandIn, replaceFiles } from '../../../src/commands/output/replace-files.js';
import { contentsOf } from '../folder-contents.js';

let target: string;

beforeEach(() => {
  target = mkdtempSync(join(tmpdir(), 'gazette-files-'));
});
afterEach(() => {
  rmSync(target, { recursive: true, force: true });
});

describe('replaceFiles', () => {
  it('puts files into the folder, takes others out with the folders that are empty then, and leaves the rest', async () => {
    put(target, { 'a/1': 'old', 'b/c/2': 'old', d: 'stays' });
    const { ino } = statSync(join(target, 'd'));
    await replaceFiles(target, (fresh) => put(fresh, { 'a/1': 'new', 'e/f/3': 'new' }), ['b/c/2']);
    expect(contentsOf(target)).toEqual({ 'a/1': 'new', d: 'stays', 'e/f/3': 'new' });
    expect(readdirSync(target).sort()).toEqual(['a', 'd', 'e']);
    expect(statSync(join(target, 'd')).ino).toBe(ino);
  });

  it('leaves what was there where the files cannot be made', async () => {
    put(target, { a: 'old' });
    const replaced = replaceFiles(
      target,
      (fresh) => {
        put(fresh, { a: 'new' });
        throw new Error('no more');
      },
      [],
    );
    await expect(replaced).rejects.toThrow('no more');
    expect(contentsOf(target)).toEqual({ a: 'old' });
    expect(readdirSync(target)).toEqual(['a']);
  });

  it('brings back what was there where one of them cannot be moved', async () => {
    put(target, { a: 'old', 'c/3': 'old', x: 'where a folder should be' });
    const replaced = replaceFiles(target, (fresh) => put(fresh, { a: 'new', 'b/2': 'new', 'x/y': 'new' }), [
      'c/3',
    ]);
    await expect(replaced).rejects.toThrow();
    expect(contentsOf(target)).toEqual({ a: 'old', 'c/3': 'old', x: 'where a folder should be' });
    expect(readdirSync(target).sort()).toEqual(['a', 'c', 'x']);
  });
});

describe('canStandIn', () => {
  it.each([
    ['a/b', true],
    ['a/new', true],
    ['new/new', true],
    ['a', false],
    ['a/b/c', false],
    ['link/b', false],
  ])('%s: %s', (path, can) => {
    put(target, { 'a/b': 'file' });
    symlinkSync('a', join(target, 'link'));
    expect(canStandIn(target, path)).toBe(can);
  });
});

function put(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}
