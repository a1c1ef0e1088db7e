import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/errors.js';
import { writeOutput } from '../../src/commands/write-output.js';
import { contentsOf } from './folder-contents.js';

let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-output-'));
  out = join(folder, 'public');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ANEW = { keepOthers: false };

describe('writeOutput', () => {
  it('writes the files, and a manifest of their sums', () => {
    writeOutput(out, [file('2015/3/index.html', '<p>'), file('a.bin', new Uint8Array([0, 255]))], ANEW);
    expect(contentsOf(out)).toMatchObject({
      '2015/3/index.html': '<p>',
      'a.bin': Buffer.from([0, 255]).toString('latin1'),
    });
    expect(manifest()).toEqual({
      '2015/3/index.html': sha256('<p>'),
      'a.bin': sha256(Buffer.from([0, 255])),
    });
  });

  it('makes the folders above, and leaves nothing beside', () => {
    const deep = join(folder, 'a/b/public');
    writeOutput(deep, [file('index.html', 'x')], ANEW);
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['public']);
  });

  it('takes an empty folder', () => {
    mkdirSync(out);
    writeOutput(out, [file('index.html', 'x')], ANEW);
    expect(contentsOf(out)['index.html']).toBe('x');
  });

  it('replaces an earlier build whole: what is not made anew goes', () => {
    writeOutput(out, [file('old.html', 'old'), file('index.html', 'old')], ANEW);
    writeOutput(out, [file('index.html', 'new')], ANEW);
    expect(Object.keys(contentsOf(out)).sort()).toEqual(['index.html', 'manifest.json']);
    expect(contentsOf(out)['index.html']).toBe('new');
    expect(readdirSync(folder)).toEqual(['public']);
  });

  it('keeps the other files of an earlier build where that is asked, and their sums', () => {
    writeOutput(out, [file('web.html', 'web'), file('issue.pdf', 'old')], ANEW);
    writeOutput(out, [file('issue.pdf', 'new')], { keepOthers: true });
    expect(contentsOf(out)).toMatchObject({ 'web.html': 'web', 'issue.pdf': 'new' });
    expect(manifest()).toEqual({ 'web.html': sha256('web'), 'issue.pdf': sha256('new') });
  });

  it.each([ANEW, { keepOthers: true }])('leaves the last good build where writing fails (%o)', (how) => {
    writeOutput(out, [file('index.html', 'good')], ANEW);
    const before = contentsOf(out);
    // A file cannot be a folder too.
    expect(() => {
      writeOutput(out, [file('index.html', 'bad'), file('x', 'x'), file('x/y', 'y')], how);
    }).toThrow();
    expect(contentsOf(out)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['public']);
  });

  it.each([
    ['a file of another program', 'notes.txt', 'mine'],
    ['the manifest of a web application', 'manifest.json', '{"name":"app","icons":[]}'],
    ['a manifest that cannot be read', 'manifest.json', 'not JSON'],
  ])('refuses a folder with %s, and touches nothing', (_, name, content) => {
    mkdirSync(out);
    writeFileSync(join(out, name), content);
    for (const keepOthers of [true, false]) {
      expect(() => {
        writeOutput(out, [file('index.html', 'x')], { keepOthers });
      }).toThrow(UsageError);
    }
    expect(contentsOf(out)).toEqual({ [name]: content });
    expect(readdirSync(folder)).toEqual(['public']);
  });

  it('refuses a file', () => {
    writeFileSync(out, 'mine');
    expect(() => {
      writeOutput(out, [file('index.html', 'x')], ANEW);
    }).toThrow(new UsageError(`「${out}」不是文件夹；请另外指定一个文件夹`));
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  it('leaves a folder that other people can read', () => {
    writeOutput(out, [file('index.html', 'x')], ANEW);
    // As any new folder of this user.
    mkdirSync(join(folder, 'any'));
    expect(statSync(out).mode).toBe(statSync(join(folder, 'any')).mode);
  });
});

function file(path: string, content: string | Uint8Array) {
  return { path, content };
}

function manifest(): unknown {
  return JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
