import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, type DeskArchive } from '../../../src/desk/desk-archive.js';
import { otherFiles, shelfIssues } from '../../../src/desk/preview/shelf.js';
import { SMALL, writeSmallArchive } from '../small-archive.js';

const NOTICE = '2015/02/szf-2015-2.md';

let folder: string;
let desk: DeskArchive;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-shelf-'));
  writeSmallArchive(folder);
  desk = openDesk(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const stateOf = (each: DeskArchive, path: string): string | undefined =>
  shelfIssues(each)
    .flatMap(({ notices }) => notices)
    .find((notice) => notice.path === path)?.state;

describe('the shelf', () => {
  it('has the newest issue first, with its notices in print order', () => {
    expect(shelfIssues(desk).map(({ label }) => label)).toEqual([
      '2015年第2期（总第2期）',
      '2015年第1期（总第1期）',
    ]);
    expect(shelfIssues(desk)[0]?.notices.map(({ number }) => number)).toEqual([
      '绍政发〔2015〕2号',
      '绍政办发〔2015〕2号',
    ]);
  });

  it('tells how far each has come', () => {
    expect(stateOf(desk, NOTICE)).toBe('ready');
    const wrong = desk.withEdited(NOTICE, (SMALL[NOTICE] ?? '').replace('），现就', '),现就'));
    expect(stateOf(wrong, NOTICE)).toBe('error');
    expect(shelfIssues(wrong).map(({ state }) => state)).toEqual(['error', 'ready']);
    expect(stateOf(desk.withEdited(NOTICE, '没有文件头'), NOTICE)).toBe('unread');
  });

  it('has notices that no issue lists, after those that are, and tells what is wrong with other files', () => {
    const path = '2015/02/issue.yaml';
    const unlisted = desk.withEdited(path, (SMALL[path] ?? '').replace('[szf-2015-2.md]', '[szf-2015-9.md]'));
    expect(shelfIssues(unlisted)[0]?.notices.map((notice) => notice.path)).toEqual([
      '2015/02/szbf-2015-2.md',
      NOTICE,
    ]);
    expect(otherFiles(unlisted).map((file) => file.path)).toEqual([path]);
    expect(otherFiles(unlisted, (file) => file.startsWith('2015/01/'))).toEqual([]);
  });
});
