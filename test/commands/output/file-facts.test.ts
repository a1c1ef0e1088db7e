import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { factsAt, factsOf, packedFacts } from '../../../src/commands/output/file-facts.js';

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

describe('packedFacts', () => {
  it('has each file at its place', () => {
    const all = [
      { size: 12, changedMs: 1_425_254_400_123.5, inode: 9_007_199_254_740_991 },
      { size: 0, changedMs: 0, inode: 1 },
    ];
    const packed = packedFacts(all);
    expect([0, 1, 2].map((index) => factsAt(packed, index))).toEqual([...all, undefined]);
  });
});
