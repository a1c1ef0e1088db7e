import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { recordNotice, type NoticeRecord } from '../../src/check/record-notice.js';
import { recordedArchive } from '../../src/check/recorded-archive.js';
import { createRecorder } from '../../src/check/recorder.js';
import type { House } from '../../src/check/rule.js';
import { opened, openNotice, readTexts, type ArchiveTexts } from '../../src/content/open-archive.js';
import { archiveOf, placesOf, readArchive } from '../../src/content/read-archive.js';

const folder = mkdtempSync(join(tmpdir(), 'gazette-recorded-'));
for (const part of ['gazette.yaml', 'works.yaml', '2024/01', '2025/03', '2025/06'])
  cpSync(join('test/editions/jianglan', part), join(folder, part), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const read = readArchive(folder);
const texts = readTexts(folder);
const { archive } = read;
if (archive === undefined || texts.publication === undefined)
  throw new Error('the archive could not be read');
const house: House = { publication: texts.publication, typefaces: archive.typefaces };
const places = placesOf(texts.issues);
const records = texts.texts.map((file) => recordNotice(file, places.get(file.path), house));

/** As a record comes back from the store. */
function stored(record: NoticeRecord): NoticeRecord {
  return JSON.parse(JSON.stringify(record)) as NoticeRecord;
}

describe('recordedArchive', () => {
  it('is checked as the archive that was read, by what the store gives back', () => {
    const recorded = recordedArchive(texts, records.map(stored));
    expect(recorded.findings).toEqual(read.findings);
    expect(recorded.archive && check(recorded.archive)).toEqual(check(archive));
    const { relations } = archive.register;
    expect(relations.length).toBeGreaterThan(5);
    const plain = (all: typeof relations) => all.map(({ from, ...rest }) => [from.source.path, rest]);
    expect(plain(recorded.archive?.register.relations ?? [])).toEqual(plain(relations));
  });

  it('asks for no tree where nothing is amended', () => {
    const small = join(folder, 'small');
    for (const part of ['gazette.yaml', 'works.yaml', '2024/01'])
      cpSync(join('test/editions/jianglan', part), join(small, part), { recursive: true });
    const plain = readTexts(small);
    const { archive: real } = readArchive(small);
    rmSync(small, { recursive: true });
    if (real === undefined) throw new Error('the archive could not be read');
    const own = placesOf(plain.issues);
    const facts = plain.texts.map((file) => {
      const { publication } = real;
      return recordNotice(file, own.get(file.path), { publication, typefaces: real.typefaces });
    });
    const files = opened({ ...plain, publication: real.publication }, plain.texts.map(openNotice));
    const treeless = archiveOf(
      files,
      facts.map((record) => ({
        findings: record.parsingFindings,
        facts: record.facts,
        get tree(): never {
          throw new Error('a tree was asked for');
        },
      })),
    );
    expect(treeless.archive && check(treeless.archive)).toEqual(check(real));
  });
});

describe('createRecorder', () => {
  it('keeps the record of a file that is the same, and makes those anew that are not', () => {
    const record = createRecorder();
    const first = record(texts, house);
    expect(first).toEqual(records);
    expect(record(readTexts(folder), house).every((each, index) => each === first[index])).toBe(true);

    const path = texts.texts[1]?.path ?? '';
    const edited = readTexts(folder, new Map([[path, `${texts.texts[1]?.text ?? ''}\n甲,乙。\n`]]));
    const second = record(edited, house);
    expect(second.flatMap((each, index) => (each === first[index] ? [] : [index]))).toEqual([1]);
    expect(JSON.stringify(second[1]?.facts)).toContain('fullwidth-punctuation');

    const moved: ArchiveTexts = { ...edited, issues: edited.issues.slice(1) };
    const [firstIssue] = edited.issues;
    const third = record(moved, house);
    for (const [index, each] of third.entries()) {
      const isInIssue = edited.texts[index]?.path.startsWith(`${firstIssue?.folder ?? ''}/`) === true;
      expect(each === second[index]).toBe(!isInIssue);
    }
    const renamed: House = { ...house, publication: { ...house.publication, city: '乙市' } };
    expect(record(moved, renamed).some((each, index) => each === third[index])).toBe(false);
    expect(record(moved, undefined)).toEqual([]);
  });
});
