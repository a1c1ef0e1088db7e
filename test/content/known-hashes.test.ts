import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileFinding } from '../../src/content/file-finding.js';
import { hashesIn } from '../../src/content/known-hashes.js';
import { hashOf } from '../../src/model/inputs.js';
import { NO_MEMORY, type Memory } from '../../src/model/memory.js';
import { madeMemory } from '../made-memory.js';

const PATHS = ['2015/03/a.md', '2015/03/b.md'];
const FINDING = fileFinding('2015/03/b.md', 'encoding', { zh: '文件不是 UTF-8 编码', en: 'not UTF-8' });
let folder: string;
let memory: Memory;
/** The files as a reader finds them, and which of them were read. */
let texts: Map<string, string | typeof FINDING>;
let wasRead: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-known-hashes-'));
  mkdirSync(join(folder, '2015/03'), { recursive: true });
  memory = madeMemory();
  texts = new Map();
  put('a.md', '甲');
  put('b.md', '乙');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

describe('hashesIn', () => {
  it('gives the hash of each text, and does not read again what the system says nothing new of', () => {
    expect(later()).toEqual([hashOf(['甲']), hashOf(['乙'])]);
    expect(wasRead).toEqual(PATHS);
    expect(later()).toEqual([hashOf(['甲']), hashOf(['乙'])]);
    expect(wasRead).toEqual([]);
  });

  it('reads again the one that was edited, though it has as many bytes and its old time', () => {
    later();
    const time = new Date('2015-03-02T00:00:00Z');
    utimesSync(join(folder, '2015/03/a.md'), time, time);
    later();
    put('a.md', '丙');
    utimesSync(join(folder, '2015/03/a.md'), time, time);
    expect(later()).toEqual([hashOf(['丙']), hashOf(['乙'])]);
    expect(wasRead).toEqual(['2015/03/a.md']);
  });

  it('reads again another file of the same name', () => {
    later();
    put('c.md', '丁');
    renameSync(join(folder, '2015/03/c.md'), join(folder, '2015/03/b.md'));
    texts.set('2015/03/b.md', '丁');
    expect(later()).toEqual([hashOf(['甲']), hashOf(['丁'])]);
    expect(wasRead).toEqual(['2015/03/b.md']);
  });

  it('reads again what may have been edited in the moment in which it was read', () => {
    hashes();
    put('a.md', '丙');
    expect(hashes()).toEqual([hashOf(['丙']), hashOf(['乙'])]);
    expect(wasRead).toEqual(PATHS);
  });

  it('keeps nothing of what cannot be read, and looks each time', () => {
    texts.set('2015/03/b.md', FINDING);
    expect(later()).toEqual([hashOf(['甲']), FINDING]);
    expect(later()).toEqual([hashOf(['甲']), FINDING]);
    expect(wasRead).toEqual(['2015/03/b.md']);
  });

  it('keeps nothing of a link', () => {
    rmSync(join(folder, '2015/03/b.md'));
    symlinkSync(join(folder, '2015/03/a.md'), join(folder, '2015/03/b.md'));
    later();
    later();
    expect(wasRead).toEqual(['2015/03/b.md']);
  });

  it('reads all where there is no memory', () => {
    later();
    memory = NO_MEMORY;
    expect(later()).toEqual([hashOf(['甲']), hashOf(['乙'])]);
    expect(wasRead).toEqual(PATHS);
  });

  it('reads an issue again that has another file', () => {
    later();
    put('c.md', '丙');
    expect(later([...PATHS, '2015/03/c.md'])).toEqual([hashOf(['甲']), hashOf(['乙']), hashOf(['丙'])]);
    expect(wasRead).toHaveLength(3);
  });
});

function put(name: string, text: string): void {
  writeFileSync(join(folder, '2015/03', name), text);
  texts.set(`2015/03/${name}`, text);
}

/** Hashes them some seconds later, when nobody can edit a file at the time that it has. */
function later(paths = PATHS): ReturnType<typeof hashes> {
  vi.useFakeTimers({ now: Date.now() + 5000, toFake: ['Date'] });
  const found = hashes(paths);
  vi.useRealTimers();
  return found;
}

function hashes(paths = PATHS): ReturnType<ReturnType<typeof hashesIn>> {
  wasRead = [];
  return hashesIn(folder, memory)(paths, textAt);
}

function textAt(path: string): string | typeof FINDING | undefined {
  wasRead.push(path);
  return texts.get(path);
}
