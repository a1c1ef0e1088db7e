import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

describe('writeOutput', () => {
  it('writes the files, and a manifest of their sums', () => {
    writeOutput(out, [file('2015/3/index.html', '<p>'), file('a.bin', new Uint8Array([0, 255]))]);
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
    writeOutput(deep, [file('index.html', 'x')]);
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['public']);
  });

  it('takes an empty folder', () => {
    mkdirSync(out);
    writeOutput(out, [file('index.html', 'x')]);
    expect(contentsOf(out)['index.html']).toBe('x');
  });

  it('replaces an earlier build whole: what is not made anew goes', () => {
    writeOutput(out, [file('old.html', 'old'), file('index.html', 'old')]);
    writeOutput(out, [file('index.html', 'new')]);
    expect(Object.keys(contentsOf(out)).sort()).toEqual(['index.html', 'manifest.json']);
    expect(contentsOf(out)['index.html']).toBe('new');
    expect(readdirSync(folder)).toEqual(['public']);
  });

  it('keeps of an earlier build what is asked for, with its sum, and drops the rest', () => {
    writeOutput(out, [file('web.html', 'web'), file('issue.pdf', 'old'), file('assets/web-0.css', '')]);
    writeOutput(out, [file('web.html', 'new')], (path) => path.endsWith('.pdf'));
    expect(Object.keys(contentsOf(out)).sort()).toEqual(['issue.pdf', 'manifest.json', 'web.html']);
    expect(contentsOf(out)).toMatchObject({ 'web.html': 'new', 'issue.pdf': 'old' });
    expect(manifest()).toEqual({ 'web.html': sha256('new'), 'issue.pdf': sha256('old') });
    // Nor is a folder left that has nothing in it.
    expect(readdirSync(out)).not.toContain('assets');
  });

  it('keeps what no build has made where something is kept, and does not take it for its own', () => {
    writeOutput(out, [file('index.html', 'old')]);
    mkdirSync(join(out, 'constructor'));
    writeFileSync(join(out, 'constructor/CNAME'), 'gazette.example.cn');
    symlinkSync('constructor', join(out, 'linked'));
    writeOutput(out, [file('index.html', 'new')], () => false);
    expect(contentsOf(out)).toMatchObject({ 'index.html': 'new', 'constructor/CNAME': 'gazette.example.cn' });
    expect(readlinkSync(join(out, 'linked'))).toBe('constructor');
    expect(manifest()).toEqual({ 'index.html': sha256('new') });
  });

  it('lists no file that is not there, whatever the manifest of the last build says', () => {
    writeOutput(out, [file('index.html', 'old'), file('issue.pdf', 'old')]);
    rmSync(join(out, 'issue.pdf'));
    writeOutput(out, [file('index.html', 'new')], () => true);
    expect(manifest()).toEqual({ 'index.html': sha256('new') });
  });

  it.each([undefined, () => true])('leaves the last good build where writing fails (%#)', (keeps) => {
    writeOutput(out, [file('index.html', 'good')]);
    const before = contentsOf(out);
    // A file cannot be a folder too.
    expect(() => {
      writeOutput(out, [file('index.html', 'bad'), file('x', 'x'), file('x/y', 'y')], keeps);
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
    for (const keeps of [() => true, undefined]) {
      expect(() => {
        writeOutput(out, [file('index.html', 'x')], keeps);
      }).toThrow(UsageError);
    }
    expect(contentsOf(out)).toEqual({ [name]: content });
    expect(readdirSync(folder)).toEqual(['public']);
  });

  it('refuses a file', () => {
    writeFileSync(out, 'mine');
    expect(() => {
      writeOutput(out, [file('index.html', 'x')]);
    }).toThrow(new UsageError(`「${out}」不是文件夹；请另外指定一个文件夹`));
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  it('leaves a folder that other people can read', () => {
    writeOutput(out, [file('index.html', 'x')]);
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
