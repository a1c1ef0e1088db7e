import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPack } from '../../src/store/pack.js';

const MOST = 2 ** 20;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-pack-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('openPack', () => {
  it('makes many small parts into one, and leaves the large old one as it is', () => {
    write('large', 'x'.repeat(100_000));
    const [old] = readdirSync(folder);
    for (let run = 1; run <= 20; run++) write(`small ${run}`, `value ${run}`);
    const parts = readdirSync(folder);
    expect(parts).toContain(old);
    expect(parts.length).toBeLessThan(6);
    expect([read('large')?.length, read('small 1'), read('small 20')]).toEqual([
      100_000,
      'value 1',
      'value 20',
    ]);
  });

  it('makes all parts into one where the small ones have become as much', () => {
    for (let run = 1; run <= 5; run++) write(`value ${run}`, 'x'.repeat(1000));
    expect(readdirSync(folder)).toHaveLength(1);
    expect(read('value 1')).toHaveLength(1000);
  });
});

/** Writes a value as a process of its own does. */
function write(name: string, value: string): void {
  const pack = openPack(folder, 'p', MOST);
  pack.write(idOf(name), Buffer.from(value));
  pack.flush();
  pack.close();
}

function read(name: string): string | undefined {
  const pack = openPack(folder, 'p', MOST);
  const bytes = pack.read(idOf(name));
  pack.close();
  return bytes && Buffer.from(bytes).toString();
}

function idOf(name: string): Buffer {
  return createHash('sha256').update(name).digest();
}
