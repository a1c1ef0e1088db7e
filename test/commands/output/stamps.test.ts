import { createHash } from 'node:crypto';
import { linkSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifestBytes, sha256, type ManifestFile } from '../../../src/commands/output/manifest.js';
import { OwnManifest } from '../../../src/commands/output/own-manifest.js';
import { standingIn, type Standing } from '../../../src/commands/output/stamps.js';
import type { Memory } from '../../../src/model/memory.js';
import { madeMemory } from '../../made-memory.js';

const OLD = new Date('2015-03-02T00:00:00Z');
const PATHS = ['a.html', 'b.html', 'c.html'];
// Of a build that has written the file with `one` in it.
const MANIFEST = manifest({ 'a.html': sum('one') });
let folder: string;
let memory: Memory;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-stamps-'));
  memory = madeMemory();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('standingIn', () => {
  it('tells the hash of a file, and of a link or of nothing none', () => {
    put('one', OLD);
    symlinkSync(join(folder, 'a.html'), join(folder, 'b.html'));
    const { sumOf } = standing();
    expect(PATHS.map(sumOf)).toEqual([sum('one'), undefined, undefined]);
  });

  it('does not read again what the system says nothing new of', () => {
    put('one', OLD);
    seen('one');
    // Nobody changes a file so: only so can be told that it was not read.
    put('two', OLD);
    expect(standing(MANIFEST).sumOf('a.html', 0)).toBe(sum('one'));
  });

  it.each([
    ['its time is another', () => put('two', new Date('2015-03-03T00:00:00Z'))],
    ['its size is another', () => put('three', OLD)],
  ])('reads it again where %s', (_what, change) => {
    put('one', OLD);
    seen('one');
    const before = sum('one');
    change();
    expect(standing(MANIFEST).sumOf('a.html', 0)).not.toBe(before);
  });

  it('reads another file in its place', () => {
    put('one', OLD);
    seen('one');
    // The number of a file is given to no other while it has a second name.
    linkSync(join(folder, 'a.html'), join(folder, 'second'));
    rmSync(join(folder, 'a.html'));
    put('two', OLD);
    expect(standing(MANIFEST).sumOf('a.html', 0)).toBe(sum('two'));
  });

  it('reads it again where it may have been changed after it was looked at, in the same moment', () => {
    const now = new Date();
    put('one', now);
    seen('one');
    put('two', now);
    expect(standing(MANIFEST).sumOf('a.html', 0)).toBe(sum('two'));
  });

  it.each([
    ['not', 'long before it was moved there', OLD, 'one'],
    ['though', 'just before', new Date(), 'two'],
  ])('reads what a build has written %s again, where that was %s', (_how, _when, changed, found) => {
    const { wrote, moving, keep } = standing();
    put('one', changed);
    wrote(join(folder, 'a.html'), 0);
    moving();
    keep(MANIFEST.sha256);
    put('two', changed);
    expect(standing(MANIFEST).sumOf('a.html', 0)).toBe(sum(found));
  });

  it('knows nothing of a folder whose manifest is another', () => {
    put('one', OLD);
    seen('one');
    put('two', OLD);
    expect(standing(manifest({ 'a.html': sum('one'), 'b.html': sum('one') })).sumOf('a.html', 0)).toBe(
      sum('two'),
    );
    expect(standing({ ...MANIFEST, own: undefined }).sumOf('a.html', 0)).toBe(sum('two'));
  });
});

function put(content: string, changed: Date): void {
  writeFileSync(join(folder, 'a.html'), content);
  utimesSync(join(folder, 'a.html'), changed, changed);
}

/** The folder beside the manifest of the last build, or without one. */
function standing(last?: ManifestFile): Standing {
  return standingIn(folder, last, PATHS.length, memory);
}

function manifest(sums: Readonly<Record<string, string>>): ManifestFile {
  const entry = { carrier: 'web', inputs: 'a'.repeat(64) };
  const bytes = manifestBytes(
    new Map(Object.entries(sums).map(([path, own]) => [path, { sha256: own, ...entry }])),
  );
  const own = new OwnManifest(bytes);
  return { sha256: sha256(bytes), manifest: own, own };
}

/** A build has seen the file so. */
function seen(content: string): void {
  const { sumOf, keep } = standing(MANIFEST);
  expect(sumOf('a.html', 0)).toBe(sum(content));
  keep(MANIFEST.sha256);
}

function sum(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
