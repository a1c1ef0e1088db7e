import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileIdentity } from '../../src/print/file-identity.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-identity-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function written(path: string, content: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

describe('fileIdentity', () => {
  it('is the version of the package, the place in it and the size of a file of a package', () => {
    written('node_modules/@fonts/song/package.json', '{"version":"1.2.3"}');
    written('node_modules/@fonts/song/node_modules/kai/package.json', '{"version":"4.0.0"}');
    const song = written('node_modules/@fonts/song/files/song.ttf', 'glyphs');
    const kai = written('node_modules/@fonts/song/node_modules/kai/kai.ttf', 'more glyphs');
    expect(fileIdentity(song)).toBe('@fonts/song@1.2.3/files/song.ttf 6');
    expect(fileIdentity(kai)).toBe('kai@4.0.0/kai.ttf 11');
  });

  it("is the hash of a file of the archive's own", () => {
    const own = written('fonts/方正小标宋.ttf', 'glyphs');
    expect(fileIdentity(own)).toBe(createHash('sha256').update('glyphs').digest('hex'));
  });
});
