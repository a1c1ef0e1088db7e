import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.js';
import { readArchive, type ReadArchive } from '../../../src/content/read-archive.js';
import type { Archive } from '../../../src/model/archive.js';
import { keyOf } from '../../../src/model/notice.js';
import { kindOf } from '../../../src/model/notice-kind.js';
import { planOf } from './plan.js';
import { subjectOf } from './subjects.js';
import { writeLongArchive } from './write.js';

// 24 issues, from 1996 to 1998: the orders of the first, the fourth … of them are amended seven issues later, and the order
// of the first is repealed by the last.
const ISSUES = 24;
const FIRST_ORDER = '江澜市人民政府令第1号';

const folder = mkdtempSync(join(tmpdir(), 'gazette-long-'));
let read: ReadArchive;
let archive: Archive;
beforeAll(() => {
  writeLongArchive(folder, ISSUES * 10);
  read = readArchive(folder);
  if (read.archive === undefined) throw new Error('the archive was not read');
  archive = read.archive;
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Pairs of documents of which one does something with the other. */
function pairs(kind: string): number {
  const { relations } = archive.register;
  return new Set(relations.filter((each) => each.kind === kind).map(({ from, to }) => `${keyOf(from)} ${to}`))
    .size;
}

describe('writeLongArchive', () => {
  it('makes an archive in which nothing is found', () => {
    expect([...read.findings, ...check(archive)].map(String)).toEqual([]);
    expect(archive.issues).toHaveLength(ISSUES);
    expect(archive.notices).toHaveLength(ISSUES * 10);
  });

  it('has what a city publishes of every kind', () => {
    const kinds = new Map<string, number>();
    for (const notice of archive.notices) kinds.set(kindOf(notice), (kinds.get(kindOf(notice)) ?? 0) + 1);
    expect(Object.fromEntries(kinds)).toEqual({
      // One in each issue, and six that amend.
      order: ISSUES + 6,
      announcement: ISSUES - 6,
      notice: 5 * ISSUES,
      appointments: ISSUES,
      explanation: ISSUES,
      // In turn: 大事记, 更正, 统计公报.
      chronicle: 8,
      corrigendum: 8,
      report: 8,
    });
  });

  it('amends, repeals, corrects and explains what earlier issues have', () => {
    expect(pairs('amends')).toBe(6);
    expect(pairs('repeals')).toBe(1);
    expect(pairs('corrects')).toBe(8);
    expect(archive.corrections).toHaveLength(8);
    expect(pairs('explains')).toBe(ISSUES);
  });

  it('cites earlier notices, and those on which it rests', () => {
    const [chronicles, corrigenda, explanations] = [8, 8, ISSUES];
    // From the eleventh issue on the yearly notice names that of the year before.
    expect(pairs('cites')).toBe(chronicles + corrigenda + explanations + ISSUES - 10);
    const [announcements, opinions, bureaus] = [ISSUES - 6, ISSUES, ISSUES];
    // From the third issue on the yearly notice rests on the opinion of the second.
    expect(pairs('implements')).toBe(announcements + opinions + bureaus + ISSUES - 2);
  });

  it('tells how the first order stands from day to day', () => {
    const on = (year: number, month: number, day: number): string =>
      archive.register.statusOn(FIRST_ORDER, { year, month, day }).status;
    expect(on(1996, 2, 29)).toBe('pending');
    expect(on(1996, 3, 1)).toBe('in-force');
    expect(on(1996, 9, 30)).toBe('in-force');
    expect(on(1996, 10, 1)).toBe('amended');
    expect(on(1998, 4, 7)).toBe('amended');
    expect(on(1998, 4, 8)).toBe('repealed');
  });
});

describe('planOf', () => {
  it('has ten notices in an issue for thirty years, and then more in each', () => {
    expect(planOf(300)).toMatchObject({ issues: 30, tensInIssue: 1 });
    expect(planOf(3000)).toMatchObject({ issues: 300, tensInIssue: 1 });
    expect(planOf(30_000)).toMatchObject({ issues: 300, tensInIssue: 10 });
    expect(planOf(100, 100)).toMatchObject({ issues: 1, tensInIssue: 10 });
  });
});

describe('subjectOf', () => {
  it('gives no title twice in an archive of 30,000', () => {
    const titles = Array.from({ length: 3000 }, (_, number) => subjectOf(number)).map(
      ({ matter, form }) => matter + form,
    );
    expect(new Set(titles).size).toBe(3000);
  });
});
