import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knownViolations } from '../../src/check/known-violations.js';
import { outwardSum, recordBytes, recordIn } from '../../src/check/record-bytes.js';
import { recordNotice } from '../../src/check/record-notice.js';
import { recordedArchive } from '../../src/check/recorded-archive.js';
import type { ArchiveRule } from '../../src/check/rule.js';
import { readHashes } from '../../src/content/open-archive.js';
import { parse } from '../../src/content/parse.js';
import { placesOf, readArchive } from '../../src/content/read-archive.js';
import type { Archive } from '../../src/model/archive.js';
import { NO_MEMORY, type Memory } from '../../src/model/memory.js';
import { titlesOf } from '../../src/model/register.js';
import { madeMemory } from '../made-memory.js';

const [ACT, OTHER] = ['2024/01/jzf-2024-1.md', '2024/01/jzf-2024-2.md'];

let folder: string;
let memory: Memory;
let runs: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-known-'));
  for (const part of ['gazette.yaml', 'works.yaml', '2024/01'])
    cpSync(join('test/editions/jianglan', part), join(folder, part), { recursive: true });
  memory = madeMemory();
  runs = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The archive as it stands in the folder, by records of its notices. */
function archiveNow(own = memory): Archive {
  const texts = readHashes(folder, own);
  const { typefaces } = readArchive(folder).archive ?? {};
  const { publication } = texts;
  if (publication === undefined || typefaces === undefined) throw new Error('the archive could not be read');
  const places = placesOf(texts.issues);
  const records = texts.texts.map((file) =>
    recordIn(recordBytes(recordNotice(file, places.get(file.path), { publication, typefaces }))),
  );
  const sum = (): string =>
    outwardSum(
      '',
      texts.texts.map(({ path }, index) => ({ path, bytes: records[index]?.bytes ?? new Uint8Array() })),
    );
  const treeOf = (text: Parameters<typeof parse>[0]) => parse(text).tree;
  const { archive } = recordedArchive(texts, records, { treeOf }, { sum, asked: new Set() });
  if (archive === undefined) throw new Error('the archive could not be read');
  return archive;
}

function ruleThat(check: ArchiveRule['check']): ArchiveRule {
  return {
    id: 'counted',
    reach: 'archive',
    severity: 'note',
    authority: 'own',
    basis: '',
    check(archive) {
      runs++;
      return check(archive);
    },
  };
}

function change(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(folder, path), changed);
}

const REASON = { zh: '题目', en: 'title' };
/** Asks of each notice what its record tells. */
const OF_TITLES = ruleThat(function* ({ notices }) {
  for (const notice of notices)
    yield {
      source: notice.source,
      place: { line: 1, column: 1 },
      reason: REASON,
      actual: titlesOf(notice)[0] ?? '',
    };
});
/** Asks of one notice its words. */
const OF_ONE_TEXT = ruleThat(function* ({ noticeAt }) {
  const notice = noticeAt.get(ACT);
  for (const prose of notice?.proses.slice(0, 2) ?? [])
    if (notice !== undefined)
      yield { source: notice.source, place: prose.place(0, 1), reason: REASON, actual: prose.text };
});

describe('knownViolations', () => {
  it('are those that the rules find, with the files of the archive that is checked', () => {
    const rules = [OF_TITLES, OF_ONE_TEXT];
    const first = knownViolations(archiveNow(), rules);
    expect(runs).toBe(2);
    const archive = archiveNow();
    const again = knownViolations(archive, rules);
    expect(runs).toBe(2);
    const plain = (found: typeof first) =>
      Array.from(found ?? [], ([id, own]) => [id, own.map(({ source, ...rest }) => [source.path, rest])]);
    expect(plain(again)).toEqual(plain(first));
    expect(again?.get('counted')?.length).toBeGreaterThan(0);
    for (const { source } of again?.get('counted') ?? [])
      expect(archive.noticeAt.get(source.path)?.source).toBe(source);
  });

  it('are found once, as long as notices say the same to others', () => {
    knownViolations(archiveNow(), [OF_TITLES]);
    writeFileSync(join(folder, OTHER), `${readFileSync(join(folder, OTHER), 'utf8')}\n请照此执行。\n`);
    knownViolations(archiveNow(), [OF_TITLES]);
    expect(runs).toBe(1);
    change(OTHER, /^title: .*$/mu, 'title: 江澜市人民政府关于另一件事的通知');
    const found = knownViolations(archiveNow(), [OF_TITLES]);
    expect(runs).toBe(2);
    expect(found?.get('counted')?.map(({ actual }) => actual)).toContain('江澜市人民政府关于另一件事的通知');
  });

  it.each([
    ['gazette.yaml', '\n# 附注\n'],
    ['works.yaml', '\n# 附注\n'],
    ['2024/01/issue.yaml', '\n# 附注\n'],
    [OTHER, '\n\n依据《某某办法》（江政发〔2020〕1号）执行。\n'],
  ])('are looked for again after a change in %s that rules may ask for', (path, more) => {
    knownViolations(archiveNow(), [OF_TITLES]);
    writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8') + more);
    knownViolations(archiveNow(), [OF_TITLES]);
    expect(runs).toBe(2);
  });

  it('are looked for again where a file has another name', () => {
    knownViolations(archiveNow(), [OF_TITLES]);
    renameSync(join(folder, OTHER), join(folder, '2024/01/n1.md'));
    knownViolations(archiveNow(), [OF_TITLES]);
    expect(runs).toBe(2);
  });

  it('are looked for again where a text has changed for which a rule has asked, and not where another has', () => {
    knownViolations(archiveNow(), [OF_ONE_TEXT]);
    writeFileSync(join(folder, OTHER), `${readFileSync(join(folder, OTHER), 'utf8')}\n请照此执行。\n`);
    knownViolations(archiveNow(), [OF_ONE_TEXT]);
    expect(runs).toBe(1);
    writeFileSync(join(folder, ACT), `${readFileSync(join(folder, ACT), 'utf8')}\n请照此执行。\n`);
    knownViolations(archiveNow(), [OF_ONE_TEXT]);
    expect(runs).toBe(2);
  });

  it.each<[what: string, ask: (archive: Archive) => unknown]>([
    ['a place in the YAML', ({ noticeAt }) => noticeAt.get(ACT)?.source.yamlPlace('title')],
    ['a place in the file', ({ noticeAt }) => noticeAt.get(ACT)?.source.pointAt(3)],
    ['the hash of the file', ({ noticeAt }) => noticeAt.get(ACT)?.source.sha256],
    ['the tree', ({ noticeAt }) => noticeAt.get(ACT)?.tree],
    ['the tables', ({ noticeAt }) => noticeAt.get(ACT)?.tables],
  ])('know that a rule has asked for %s', (_, ask) => {
    const rule = ruleThat((archive) => {
      ask(archive);
      return [];
    });
    knownViolations(archiveNow(), [rule]);
    writeFileSync(join(folder, ACT), `${readFileSync(join(folder, ACT), 'utf8')}\n请照此执行。\n`);
    knownViolations(archiveNow(), [rule]);
    expect(runs).toBe(2);
  });

  it('are not kept where nothing is', () => {
    expect(knownViolations(archiveNow(NO_MEMORY), [OF_TITLES])).toBeUndefined();
  });
});
