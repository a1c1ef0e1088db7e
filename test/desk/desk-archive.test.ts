import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { byPlace, check } from '../../src/check/check.js';
import { readArchive } from '../../src/content/read-archive.js';
import { openDesk, type DeskArchive } from '../../src/desk/desk-archive.js';
import type { Finding } from '../../src/model/finding.js';
import { createRandom } from '../check/random.js';
import { openStore, type Store } from '../../src/store/store.js';
import { randomStep, randomStepWithStore } from './random-edits.js';
import { SMALL, writeSmallArchive } from './small-archive.js';

const NOTICE = '2015/01/szf-2015-1.md';
const OTHER = '2015/02/szf-2015-2.md';

const folders: string[] = [];
let desk: DeskArchive;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-desk-'));
  folders.push(folder);
  writeSmallArchive(folder);
  desk = openDesk(folder);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What a check without any memory finds in the same texts. */
function cold({ folder, edited }: DeskArchive): Finding[] {
  const { archive, findings } = readArchive(folder, edited);
  return [...findings, ...(archive === undefined ? [] : check(archive))].sort(byPlace);
}

/** A store in memory that counts what was written. */
function countingStore(): Store & { readonly written: () => number } {
  const kept = new Map<string, Uint8Array>();
  let written = 0;
  return {
    read: (kind, key) => kept.get(`${kind} ${key}`),
    write: (kind, key, bytes) => {
      kept.set(`${kind} ${key}`, bytes);
      written++;
    },
    flush: () => undefined,
    close: () => undefined,
    written: () => written,
  };
}

const ids = (findings: readonly Finding[]): string[] => findings.map(({ ruleId }) => ruleId);
const text = (path: string): string => SMALL[path] ?? '';

describe('an archive at a desk', () => {
  it('is without error as it is, and finds what is typed', () => {
    expect(desk.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const after = desk.withEdited(NOTICE, text(NOTICE).replace('管理，制定', '管理,制定'));
    expect(ids(after.findingsOf(NOTICE))).toEqual(
      [...ids(desk.findingsOf(NOTICE)), 'fullwidth-punctuation'].sort(),
    );
    expect(ids(after.ownFindings(NOTICE))).toContain('fullwidth-punctuation');
    expect(ids(after.withEdited(NOTICE, undefined).ownFindings(NOTICE))).not.toContain(
      'fullwidth-punctuation',
    );
  });

  it('finds in another file what an edit has made wrong there, and not in the file alone', () => {
    const after = desk.withEdited(NOTICE, text(NOTICE).replace('〔2015〕1号', '〔2015〕7号'));
    expect(ids(after.findingsOf(OTHER))).toContain('citation-resolves');
    expect(ids(after.ownFindings(OTHER))).not.toContain('citation-resolves');
  });

  it('keeps the notices whose texts have not changed, and makes the others anew', () => {
    const before = desk.archive?.notices ?? [];
    expect(desk.notice(NOTICE)).toBe(desk.archive?.noticeAt.get(NOTICE));
    const after = desk.withEdited(NOTICE, `${text(NOTICE)}\n又一段。\n`).archive?.notices ?? [];
    expect(before).toHaveLength(4);
    expect(after.filter((notice) => !before.includes(notice)).map(({ source }) => source.path)).toEqual([
      NOTICE,
    ]);
  });

  it('reads a file again when it was saved, and a new one', () => {
    writeFileSync(join(desk.folder, NOTICE), text(NOTICE).replace('第二条　', '第三条　'));
    expect(ids(desk.withSaved([]).ownFindings(NOTICE))).not.toContain('ordinal-sequence');
    expect(ids(desk.withSaved([NOTICE]).ownFindings(NOTICE))).toContain('ordinal-sequence');
    writeFileSync(join(desk.folder, '2015/02/szf-2015-1.md'), text(NOTICE));
    expect(ids(desk.withSaved(['2015/02/szf-2015-1.md']).findings)).toContain('document-number-unique');
  });

  it('works ahead notice by notice, and finds the same then', () => {
    while (!desk.workAhead(1));
    expect(desk.findings).toEqual(cold(desk));
  });

  it('tells of a file of which nothing can be read', () => {
    const broken = desk.withEdited(NOTICE, '没有文件头');
    expect(ids(broken.ownFindings(NOTICE))).toEqual(['front-matter']);
    expect(broken.notice(NOTICE)).toBeUndefined();
    const nothing = desk.withEdited('gazette.yaml', 'title: [');
    expect(nothing.archive).toBeUndefined();
    expect(nothing.findings).toEqual(cold(nothing));
    expect(nothing.withEdited('gazette.yaml', undefined).findings).toEqual(desk.findings);
  });

  it('finds with a store what it finds without, and asks a notice that the store knows nothing', () => {
    const store = countingStore();
    const first = openDesk(desk.folder, store);
    expect(first.findings).toEqual(cold(desk));
    expect(store.written()).toBe(4);
    const second = openDesk(desk.folder, store);
    expect(second.findings).toEqual(cold(desk));
    expect(store.written()).toBe(4);
    const own = second.notice(OTHER);
    expect(own?.tree.children).toHaveLength(1);
    expect(second.archive?.noticeAt.get(OTHER)).toBe(own);
  });

  it('keeps in the store what is on the disk, not what is being typed', () => {
    const store = countingStore();
    const typed = openDesk(desk.folder, store).withEdited(NOTICE, `${text(NOTICE)}\n又一段,了。\n`);
    expect(typed.findings).toEqual(cold(typed));
    expect(store.written()).toBe(3);
    const yaml = readFileSync(join(desk.folder, 'gazette.yaml'), 'utf8');
    const turnedOff = `${yaml}\nlevels:\n  ordinal-sequence: note\n`;
    const other = typed.withEdited('gazette.yaml', turnedOff);
    expect(other.findings).toEqual(cold(other));
    expect(store.written()).toBe(3);
    const closed = other.withEdited(NOTICE, undefined).withEdited('gazette.yaml', undefined);
    expect(closed.findings).toEqual(desk.findings);
    expect(store.written()).toBe(4);
  });

  it('asks every notice anew when the publication has changed, and one whose place has', () => {
    const store = countingStore();
    openDesk(desk.folder, store).workAhead(Infinity);
    const yaml = join(desk.folder, 'gazette.yaml');
    writeFileSync(yaml, `${readFileSync(yaml, 'utf8')}\nwords:\n  开支: 支出\n`);
    const worded = openDesk(desk.folder, store);
    expect(ids(worded.ownFindings(NOTICE))).toHaveLength(ids(desk.ownFindings(NOTICE)).length + 1);
    expect(worded.findings).toEqual(cold(worded));
    expect(store.written()).toBe(8);
    const issue = '2015/01/issue.yaml';
    writeFileSync(join(desk.folder, issue), text(issue).replace('number: 1', 'number: 5'));
    const moved = worded.withSaved([issue]);
    expect(moved.findings).toEqual(cold(moved));
    expect(store.written()).toBe(10);
  });

  it('finds after any edits with a store, be it damaged, what a cold check finds', () => {
    const random = createRandom('a desk with a store');
    const place = `${desk.folder}-store`;
    folders.push(place);
    desk = openDesk(desk.folder, openStore(place, 'program'));
    for (let step = 0; step < 30; step++) {
      desk = randomStepWithStore(desk, place, random);
      expect(desk.findings, `step ${step}`).toEqual(cold(desk));
    }
  });

  it('finds after any edits what a cold check finds', () => {
    const random = createRandom('an archive at a desk');
    for (let step = 0; step < 40; step++) {
      desk = randomStep(desk, random);
      expect(desk.findings, `step ${step}`).toEqual(cold(desk));
    }
  });
});
