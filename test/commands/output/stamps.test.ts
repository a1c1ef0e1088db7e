import { createHash } from 'node:crypto';
import { linkSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingIn } from '../../../src/commands/output/stamps.js';
import type { Memory } from '../../../src/model/memory.js';

const OLD = new Date('2015-03-02T00:00:00Z');
const MANIFEST = 'the hash of a manifest';
let folder: string;
let memory: Memory;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-stamps-'));
  const values = new Map<string, unknown>();
  memory = {
    recall: (kind, key) => values.get(`${kind} ${key}`),
    keep: (kind, key, value) => values.set(`${kind} ${key}`, value),
    flush: () => undefined,
  };
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('standingIn', () => {
  it('tells the hash of a file, and of a link or of nothing none', () => {
    put('one', OLD);
    symlinkSync(join(folder, 'a.html'), join(folder, 'b.html'));
    const { sumOf } = standingIn(folder, MANIFEST, memory);
    expect(['a.html', 'b.html', 'c.html'].map(sumOf)).toEqual([sum('one'), undefined, undefined]);
  });

  it('does not read again what the system says nothing new of', () => {
    put('one', OLD);
    seen('one');
    // Nobody changes a file so: only so can be told that it was not read.
    put('two', OLD);
    expect(standingIn(folder, MANIFEST, memory).sumOf('a.html')).toBe(sum('one'));
  });

  it.each([
    ['its time is another', () => put('two', new Date('2015-03-03T00:00:00Z'))],
    ['its size is another', () => put('three', OLD)],
  ])('reads it again where %s', (_what, change) => {
    put('one', OLD);
    seen('one');
    const before = sum('one');
    change();
    expect(standingIn(folder, MANIFEST, memory).sumOf('a.html')).not.toBe(before);
  });

  it('reads another file in its place', () => {
    put('one', OLD);
    seen('one');
    // The number of a file is given to no other while it has a second name.
    linkSync(join(folder, 'a.html'), join(folder, 'second'));
    rmSync(join(folder, 'a.html'));
    put('two', OLD);
    expect(standingIn(folder, MANIFEST, memory).sumOf('a.html')).toBe(sum('two'));
  });

  it('reads it again where it may have been changed after it was looked at, in the same moment', () => {
    const now = new Date();
    put('one', now);
    seen('one');
    put('two', now);
    expect(standingIn(folder, MANIFEST, memory).sumOf('a.html')).toBe(sum('two'));
  });

  it.each([
    ['not', 'long before it was moved there', OLD, 'one'],
    ['though', 'just before', new Date(), 'two'],
  ])('reads what a build has written %s again, where that was %s', (_how, _when, changed, found) => {
    const standing = standingIn(folder, undefined, memory);
    put('one', changed);
    standing.wrote('a.html', join(folder, 'a.html'), sum('one'));
    standing.moving();
    standing.keep(MANIFEST, ['a.html']);
    put('two', changed);
    expect(standingIn(folder, MANIFEST, memory).sumOf('a.html')).toBe(sum(found));
  });

  it('knows nothing of a folder whose manifest is another', () => {
    put('one', OLD);
    seen('one');
    put('two', OLD);
    expect(standingIn(folder, 'another hash', memory).sumOf('a.html')).toBe(sum('two'));
  });
});

function put(content: string, changed: Date): void {
  writeFileSync(join(folder, 'a.html'), content);
  utimesSync(join(folder, 'a.html'), changed, changed);
}

/** A build has seen the file so. */
function seen(content: string): void {
  const standing = standingIn(folder, MANIFEST, memory);
  expect(standing.sumOf('a.html')).toBe(sum(content));
  standing.keep(MANIFEST, ['a.html']);
}

function sum(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
