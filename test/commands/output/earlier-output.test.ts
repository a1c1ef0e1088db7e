import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { earlierOutput } from '../../../src/commands/output/earlier-output.js';
import { writeOutput } from '../../../src/commands/output/write-output.js';

let out: string;

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'gazette-earlier-'));
});
afterEach(() => {
  rmSync(out, { recursive: true });
});

describe('earlierOutput', () => {
  it('has nothing where nothing was built', () => {
    const earlier = earlierOutput(join(out, 'nothing'));
    expect([earlier.manifest.size, earlier.has('index.html'), earlier.read('index.html')]).toEqual([
      0,
      false,
      undefined,
    ]);
  });

  it('reads a file as it was made, and none that was changed, deleted or made by others', async () => {
    const file = { carrier: 'print', inputs: new Map() };
    await writeOutput(out, [
      { path: 'same.pdf', content: '甲', ...file },
      { path: 'changed.pdf', content: '乙', ...file },
      { path: 'gone.pdf', content: '丙', ...file },
    ]);
    writeFileSync(join(out, 'changed.pdf'), '丁');
    rmSync(join(out, 'gone.pdf'));
    writeFileSync(join(out, 'foreign.pdf'), '戊');
    const earlier = earlierOutput(out);
    const paths = ['same.pdf', 'changed.pdf', 'gone.pdf', 'foreign.pdf'];
    expect(paths.map(earlier.has)).toEqual([true, true, false, false]);
    expect(paths.map((path) => earlier.read(path)?.toString())).toEqual([
      '甲',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
