import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MADE, script } from '../../src/format/script.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-script-'));
  writeFileSync(
    join(folder, 'entry.ts'),
    "import { one } from './one.js';\nexport const two = (): number => one + 1;\n",
  );
  writeFileSync(join(folder, 'one.ts'), 'export const one: number = 1;\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('script', () => {
  it('has what the file imports, and no types', () => {
    const text = script(pathToFileURL(join(folder, 'entry')), { format: 'iife', globalName: 'made' });
    expect(runInNewContext(`${text}\nmade.two()`)).toBe(2);
  });

  it('is what the build of the program has left, where it has', () => {
    writeFileSync(join(folder, 'other.js'), 'export const three = 3;\n');
    writeFileSync(join(folder, `other${MADE}`), 'made before');
    expect(script(pathToFileURL(join(folder, 'other')), { format: 'esm' })).toBe('made before');
  });

  it('is a module where that is asked for', () => {
    const text = script(pathToFileURL(join(folder, 'entry')), { format: 'esm' });
    expect(text).toMatch(/export\s*\{/);
    expect(text).not.toContain('import');
  });

  it('is made of the compiled file where there is one', () => {
    writeFileSync(join(folder, 'entry.js'), 'export const two = () => "compiled";\n');
    const text = script(pathToFileURL(join(folder, 'entry')), { format: 'iife', globalName: 'made' });
    expect(runInNewContext(`${text}\nmade.two()`)).toBe('compiled');
  });
});
