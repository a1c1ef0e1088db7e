import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { readArchive } from '../../src/content/read-archive.js';
import { kindOf } from '../../src/model/notice-kind.js';

const FOLDER = fileURLToPath(new URL('kinds', import.meta.url));

it('the issue of every kind is without findings, and its kinds are told by number and title', () => {
  const { archive, findings } = readArchive(FOLDER);
  if (archive === undefined) throw new Error('the archive was not read');
  expect([...findings, ...check(archive)].map(({ path, reason }) => `${path} ${reason.zh}`)).toEqual([]);
  const kinds = archive.notices.map((notice) => [notice.name, kindOf(notice)]);
  expect(Object.fromEntries(kinds)).toEqual({
    'ling-12': 'order',
    'jzf-2025-21': 'notice',
    'jzh-2025-8': 'reply',
    'gonggao-3': 'announcement',
    'jzg-2025-4': 'appointments',
    baogao: 'report',
    gongbao: 'report',
    jiedu: 'explanation',
    dashiji: 'chronicle',
  });
});
