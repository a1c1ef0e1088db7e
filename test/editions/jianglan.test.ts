import { issueName } from '../../src/model/issue.js';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { readArchive } from '../../src/content/read-archive.js';

const FOLDER = fileURLToPath(new URL('jianglan', import.meta.url));

it('the archive of the invented city has twelve issues of two years, and nothing is found in it', () => {
  const { archive, findings } = readArchive(FOLDER);
  if (archive === undefined) throw new Error('the archive was not read');
  expect([...findings, ...check(archive)].map(String)).toEqual([]);
  expect(archive.issues.map((issue) => issueName(issue))).toEqual(
    [2024, 2025].flatMap((year) => [1, 2, 3, 4, 5, 6].map((number) => `${year}-0${number}`)),
  );
  expect(archive.notices).toHaveLength(60);
});
