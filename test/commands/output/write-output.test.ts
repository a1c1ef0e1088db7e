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
import { ProofError } from '../../../src/commands/errors.js';
import { manifestOf, sha256 } from '../../../src/commands/output/manifest.js';
import type { OutputFile } from '../../../src/commands/output/output-file.js';
import { writeOutput } from '../../../src/commands/output/write-output.js';
import { inputsHash } from '../../../src/model/inputs.js';
import { contentsOf } from '../folder-contents.js';
import { madeMemory } from '../../made-memory.js';

const INPUTS = new Map([['2015/03/issue.yaml', 'a'.repeat(64)]]);
const SUM = inputsHash(INPUTS);

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
  it('writes the files, and a manifest of their sums, carriers and inputs', async () => {
    await writeOutput(out, [file('2015/3/index.html', '<p>'), file('a.bin', new Uint8Array([0, 255]))]);
    expect(contentsOf(out)).toMatchObject({
      '2015/3/index.html': '<p>',
      'a.bin': Buffer.from([0, 255]).toString('latin1'),
    });
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toEqual({
      generator: 'gazette',
      files: {
        '2015/3/index.html': { sha256: sha256('<p>'), carrier: 'web', inputs: SUM },
        'a.bin': { sha256: sha256(Buffer.from([0, 255])), carrier: 'web', inputs: SUM },
      },
      inputs: { [SUM]: { '2015/03/issue.yaml': 'a'.repeat(64) } },
    });
  });

  it('writes its own manifest in place of one that says the same in other words', async () => {
    const memory = madeMemory();
    const files = [file('index.html', 'x')];
    await writeOutput(out, files, memory);
    const written = readFileSync(join(out, 'manifest.json'), 'utf8');
    writeFileSync(join(out, 'manifest.json'), JSON.stringify(JSON.parse(written)));
    expect(await writeOutput(out, files, memory)).toEqual({ written: 0, kept: 1, removed: 0 });
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(written);
  });

  it('makes the folders above, and leaves nothing beside', async () => {
    const deep = join(folder, 'a/b/public');
    await writeOutput(deep, [file('index.html', 'x')]);
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['public']);
  });

  it('takes an empty folder', async () => {
    mkdirSync(out);
    await writeOutput(out, [file('index.html', 'x')]);
    expect(contentsOf(out)['index.html']).toBe('x');
  });

  it('replaces an earlier build: what is neither made nor taken over goes, and no empty folder is left', async () => {
    await writeOutput(out, [file('assets/old.css', 'old'), file('index.html', 'old')]);
    await writeOutput(out, [file('index.html', 'new')]);
    expect(readdirSync(out).sort()).toEqual(['index.html', 'manifest.json']);
    expect(contentsOf(out)['index.html']).toBe('new');
    expect(readdirSync(folder)).toEqual(['public']);
  });

  it('takes over a file of the last build, byte for byte', async () => {
    const bytes = new Uint8Array([37, 80, 68, 70, 0, 255]);
    await writeOutput(out, [file('index.html', 'old'), file('2015/3/issue.pdf', bytes)]);
    await writeOutput(out, [file('index.html', 'new'), taken('2015/3/issue.pdf')]);
    expect(readFileSync(join(out, '2015/3/issue.pdf'))).toEqual(Buffer.from(bytes));
    expect(manifestOf(out)?.get('2015/3/issue.pdf')?.sha256).toBe(sha256(bytes));
  });

  it.each(['changed', 'gone'])('takes over nothing that has been %s since', async (how) => {
    await writeOutput(out, [file('index.html', 'old'), file('issue.pdf', 'old')]);
    if (how === 'gone') rmSync(join(out, 'issue.pdf'));
    else writeFileSync(join(out, 'issue.pdf'), 'another');
    const before = contentsOf(out);
    await expect(writeOutput(out, [file('index.html', 'new'), taken('issue.pdf')])).rejects.toThrow(
      ProofError,
    );
    expect(contentsOf(out)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['public']);
  });

  it('leaves a file whose bytes are the same where it stands on the disk, and tells the numbers', async () => {
    const first = await writeOutput(out, [
      file('a/same.html', 'same'),
      file('b.html', 'old'),
      file('c.html', 'gone'),
    ]);
    expect(first).toEqual({ written: 3, kept: 0, removed: 0 });
    const before = ['a/same.html', 'b.html'].map((path) => statSync(join(out, path)));
    const next = [file('a/same.html', 'same'), file('b.html', 'new'), file('d.html', 'same')];
    expect(await writeOutput(out, next)).toEqual({ written: 2, kept: 1, removed: 1 });
    const after = ['a/same.html', 'b.html'].map((path) => statSync(join(out, path)));
    expect([after[0]?.ino, after[0]?.mtimeMs]).toEqual([before[0]?.ino, before[0]?.mtimeMs]);
    expect(after[1]?.ino).not.toBe(before[1]?.ino);
    expect(after[0]?.nlink).toBe(1);
    expect(contentsOf(out)).toMatchObject({ 'a/same.html': 'same', 'b.html': 'new', 'd.html': 'same' });
  });

  it('moves few files into the folder, which itself stays', async () => {
    const many = Array.from({ length: 20 }, (_, index) => file(`a/${index}.html`, 'same'));
    await writeOutput(out, [...many, file('b/old.html', 'old')]);
    const { ino } = statSync(out);
    expect(await writeOutput(out, [...many, file('b/new.html', 'new')])).toEqual({
      written: 1,
      kept: 20,
      removed: 1,
    });
    expect(statSync(out).ino).toBe(ino);
    expect(readdirSync(out).sort()).toEqual(['a', 'b', 'manifest.json']);
    expect(readdirSync(join(out, 'b'))).toEqual(['new.html']);
    expect([...(manifestOf(out)?.keys() ?? [])]).toContain('b/new.html');
  });

  it('writes anew what somebody has changed in the folder, though the build before had the same', async () => {
    await writeOutput(out, [file('index.html', 'right')]);
    writeFileSync(join(out, 'index.html'), 'wrong');
    expect(await writeOutput(out, [file('index.html', 'right')])).toEqual({
      written: 1,
      kept: 0,
      removed: 0,
    });
    expect(contentsOf(out)['index.html']).toBe('right');
  });

  it('leaves what no build has made, wherever it stands, and does not take it for its own', async () => {
    await writeOutput(out, [file('index.html', 'old'), file('2015/3/index.html', 'old')]);
    mkdirSync(join(out, '.well-known'));
    mkdirSync(join(out, '.git/refs/tags'), { recursive: true });
    writeFileSync(join(out, '.well-known/security.txt'), 'mailto:');
    writeFileSync(join(out, 'CNAME'), 'gazette.example.cn');
    writeFileSync(join(out, '2015/3/note.txt'), 'mine');
    symlinkSync('.well-known', join(out, 'linked'));
    await writeOutput(out, [file('index.html', 'new')]);
    expect(contentsOf(out)).toMatchObject({
      'index.html': 'new',
      CNAME: 'gazette.example.cn',
      '.well-known/security.txt': 'mailto:',
      '2015/3/note.txt': 'mine',
    });
    expect(readdirSync(join(out, '2015/3'))).toEqual(['note.txt']);
    expect(statSync(join(out, '.git/refs/tags')).isDirectory()).toBe(true);
    expect(readlinkSync(join(out, 'linked'))).toBe('.well-known');
    expect([...(manifestOf(out)?.keys() ?? [])]).toEqual(['index.html']);
  });

  it('puts its own file in the place of a foreign one of the same name', async () => {
    await writeOutput(out, [file('index.html', 'old')]);
    writeFileSync(join(out, 'sitemap.xml'), 'foreign');
    await writeOutput(out, [file('index.html', 'new'), file('sitemap.xml', 'own')]);
    expect(contentsOf(out)['sitemap.xml']).toBe('own');
  });

  it('leaves the last good build where writing fails', async () => {
    await writeOutput(out, [file('index.html', 'good')]);
    const before = contentsOf(out);
    // A file cannot be a folder too.
    await expect(
      writeOutput(out, [file('index.html', 'bad'), file('x', 'x'), file('x/y', 'y')]),
    ).rejects.toThrow();
    expect(contentsOf(out)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['public']);
  });

  it('leaves a folder that other people can read', async () => {
    await writeOutput(out, [file('index.html', 'x')]);
    // As any new folder of this user.
    mkdirSync(join(folder, 'any'));
    expect(statSync(out).mode).toBe(statSync(join(folder, 'any')).mode);
  });
});

function file(path: string, content: string | Uint8Array): OutputFile {
  return { path, content, carrier: 'web', inputs: INPUTS };
}

function taken(path: string): OutputFile {
  return { path, content: undefined, carrier: 'print', inputs: INPUTS };
}
