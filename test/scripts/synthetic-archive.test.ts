import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeSyntheticArchive } from '../../scripts/synthetic-archive.js';
import { check } from '../../src/check/check.js';
import { readArchive } from '../../src/content/read-archive.js';

const folder = mkdtempSync(join(tmpdir(), 'gazette-synthetic-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('writeSyntheticArchive', () => {
  it('writes twelve issues of two years, of which reading and checking have nothing to say', () => {
    writeSyntheticArchive(folder);
    const { archive, findings } = readArchive(folder);
    if (archive === undefined) throw new Error('the archive was not read');
    const said = [...findings, ...check(archive)].map(
      ({ ruleId, reason, path }) => `${path} ${ruleId} ${reason.zh}`,
    );
    expect(said).toEqual([]);
    expect(archive.issues.map(({ year, number }) => `${year}-${number}`)).toEqual(
      [2024, 2025].flatMap((year) => [1, 2, 3, 4, 5, 6].map((number) => `${year}-${number}`)),
    );
    expect(archive.notices).toHaveLength(60);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => path.endsWith('.md'))).toHaveLength(60);
  });
});
