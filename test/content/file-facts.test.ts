import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { factsOf, PackedFacts } from '../../src/content/file-facts.js';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-facts-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

describe('factsOf', () => {
  it('tells the bytes of a file, and nothing of a link, a folder or what is not there', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.html'), '绍兴');
    symlinkSync(join(folder, 'a.html'), join(folder, 'b.html'));
    expect(factsOf(join(folder, 'a.html'))?.size).toBe(6);
    expect([join(folder, 'b.html'), folder, join(folder, 'c.html')].map(factsOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('PackedFacts', () => {
  it('says of each place what was set there, all three, and of others nothing', () => {
    const one = { size: 12, changedMs: 1_425_254_400_123.5, inode: 9_007_199_254_740_991, touchedMs: 5 };
    const other = { size: 0, changedMs: 0, inode: 1, touchedMs: 0 };
    const made = PackedFacts.ofNone(3);
    made.set(one, 0);
    made.set(other, 2);
    // As a store has kept it.
    const kept = new PackedFacts(made.numbers);
    expect([0, 1, 2, 3].map((place) => kept.says(one, place))).toEqual([true, false, false, false]);
    expect([0, 1, 2, 3].map((place) => kept.says(other, place))).toEqual([false, false, true, false]);
    for (const differs of [{ size: 13 }, { changedMs: 1_425_254_400_124 }, { inode: 7 }])
      expect(kept.says({ ...one, ...differs }, 0)).toBe(false);
    expect([0, 1].map((place) => kept.saysAll(one, place))).toEqual([true, false]);
    // It has another name.
    expect(kept.says({ ...one, touchedMs: 6 }, 0)).toBe(true);
    expect(kept.saysAll({ ...one, touchedMs: 6 }, 0)).toBe(false);
    expect(kept.saysAll({ ...one, size: 13 }, 0)).toBe(false);
    made.set(undefined, 0);
    expect(made.says(one, 0)).toBe(false);
  });
});
