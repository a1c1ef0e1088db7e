import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/read-archive.js';
import { compose } from '../../src/edition/compose.js';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import { contentsDifferences, differences, moves, type AllowedDifference } from './allowed-differences.js';

// The scanned issue, and where its parts begin in it. Line 1 stands at index 0.
const SEED = readFileSync(fileURLToPath(new URL('gazette-2015-03.txt', import.meta.url)), 'utf8').split('\n');
const CONTENTS = 14;
const NOTICES: readonly (readonly [number: string, line: number])[] = [
  ['绍政发〔2015〕13号', 42],
  ['绍政发〔2015〕14号', 133],
  ['绍政发〔2015〕15号', 146],
  ['绍政发〔2015〕16号', 255],
  ['绍政办发〔2015〕17号', 580],
  ['绍政办发〔2015〕20号', 671],
  ['绍政办发〔2015〕21号', 709],
  ['绍政办发〔2015〕22号', 1124],
  ['绍政办发〔2015〕23号', 1158],
  ['绍政办发〔2015〕24号', 1227],
];
const COLOPHON = 1413;

const ARCHIVE = fileURLToPath(new URL('../../gazette', import.meta.url));
const edition = editionOf(ARCHIVE);
const archived = textsOf(edition);

describe('the transcription of 2015年第3期', () => {
  it('has the notices of the seed in their order, and no other', () => {
    expect([...archived.keys()]).toEqual(NOTICES.map(([number]) => number));
  });

  it.each(NOTICES)('carries the Han characters and digits of %s', (number) => {
    const [seed, archive] = [seedText(number), archived.get(number) ?? ''].map((text) =>
      text.replace(/[^\p{Script=Han}\d]/gu, ''),
    );
    expect(seed?.length).toBeGreaterThan(100);
    expect(firstDifference(seed ?? '', archive ?? '')).toBeUndefined();
  });

  it.each(NOTICES)('carries every mark of %s too', (number) => {
    expect(firstDifference(seedText(number), archived.get(number) ?? '')).toBeUndefined();
  });

  it('has the cover of the seed', () => {
    const { publication, issue } = edition;
    const cover = linesBetween(1, CONTENTS);
    expect(cover.slice(0, 1)).toEqual([publication.name]);
    expect(cover.slice(1, 3).join(' ')).toBe(publication.englishName);
    expect(cover.slice(3).map(plain)).toEqual([String(issue.year), '第3期（总第245期）']);
  });

  it('has the contents page of the seed, save its page numbers', () => {
    const lines = applied(contentsDifferences).slice(CONTENTS, NOTICES[0]?.[1]);
    const seed = lines
      .filter((line) => /^[【〔-]/.test(line))
      .map((line) => plain(line.replace(/^- /, '')).replace(/^〔(.+)〕（\d+）$/, '$1'));
    const archive = edition.sections.flatMap(({ title, notices }) => [
      `【${title}】`,
      ...notices.flatMap((notice) => [notice.title, notice.number]),
    ]);
    expect(archive).toHaveLength(22);
    expect(seed).toEqual(archive);
  });

  it('has the colophon of the seed', () => {
    const colophon = edition.publication.colophon.map(({ label, value }) => `${label}：${value}`);
    expect(colophon).toEqual(linesBetween(COLOPHON, SEED.length + 1));
    expect(colophon).toHaveLength(6);
  });

  it('differs only where the decisions say so', () => {
    const decisions = readFileSync(
      fileURLToPath(new URL('../../docs/decisions/0001-transcription.md', import.meta.url)),
      'utf8',
    );
    for (const { line, decision } of [...differences, ...contentsDifferences, ...moves]) {
      expect([line, decisions.includes(decision)]).toEqual([line, true]);
    }
  });
});

const RANDOM_SEED = Number(process.env['TEST_SEED'] ?? 1);

describe(`the comparison with the seed (TEST_SEED=${RANDOM_SEED})`, () => {
  const made: string[] = [];
  afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

  // A whole sentence of running text; outside strong type, so that no mark of Markdown is torn.
  const sentences = (line: string): RegExpExecArray[] =>
    /^[|:]|:sic/.test(line) ? [] : [...line.matchAll(/(?<=^|[。；])[^。；*#]+[。；]/gu)];
  // A person, or a row of a table below its head.
  const entries = (line: string): RegExpExecArray[] => [
    ...line.matchAll(/^\| .*\d.*\|$/gu),
    ...line.matchAll(/^\p{Script=Han}{2,3}　市\p{Script=Han}+$/gu),
  ];

  it.each([
    ['a sentence', 'dropped', sentences, '', 10],
    ['a sentence', 'doubled', sentences, '$&$&', 10],
    ['a person or a row', 'dropped', entries, '', 5],
    ['a person or a row', 'doubled', entries, '$&\n$&', 5],
  ])('notices %s that a notice has %s', (_what, _done, candidatesIn, replacement, count) => {
    const random = randomNumbers(RANDOM_SEED);
    const damaged = new Map<string, string>();
    const folder = mkdtempSync(join(tmpdir(), 'gazette-transcription-'));
    made.push(folder);
    cpSync(ARCHIVE, folder, { recursive: true });
    for (const { name, id } of noticesOf(edition)) {
      const path = join(folder, '2015/03', `${id}.md`);
      const lines = readFileSync(path, 'utf8').split('\n');
      const found = lines.flatMap((line, index) =>
        index <= lines.indexOf('---', 1) ? [] : candidatesIn(line).map((match) => ({ line, index, match })),
      );
      const chosen = found[Math.floor(random() * found.length)];
      if (chosen === undefined) continue;
      const { line, index, match } = chosen;
      const [written] = match;
      const after = line.slice(match.index + written.length);
      lines[index] = line.slice(0, match.index) + replacement.replaceAll('$&', written) + after;
      writeFileSync(path, lines.join('\n'));
      damaged.set(name, written);
    }
    expect(damaged.size).toBe(count);
    const texts = textsOf(editionOf(folder));
    for (const [number, written] of damaged) {
      const difference = firstDifference(seedText(number), texts.get(number) ?? '');
      expect([number, written, difference]).toEqual([number, written, expect.any(String)]);
    }
  });
});

/** The text of a notice as the seed has it: allowed differences made, white space dropped, marks in full width. */
function seedText(number: string): string {
  const at = NOTICES.findIndex(([own]) => own === number);
  const [from = 0, to = COLOPHON] = [NOTICES[at]?.[1], NOTICES[at + 1]?.[1]];
  const lines = applied(differences);
  const order = Array.from({ length: to - from }, (_, index) => from + index);
  for (const { line, before, seed } of moves) {
    if (line < from || line >= to) continue;
    expect(lines[line - 1]).toBe(seed);
    order.splice(order.indexOf(line), 1);
    order.splice(order.indexOf(before), 0, line);
  }
  return plain(order.map((line) => lines[line - 1] ?? '').join(''));
}

/** The seed with differences made, each of which must be where it says. */
function applied(allowed: readonly AllowedDifference[]): string[] {
  const lines = [...SEED];
  for (const { line, seed, archive } of allowed) {
    const [before, after, ...others] = (lines[line - 1] ?? '').split(seed);
    if (after === undefined || others.length > 0) throw new Error(`line ${line} does not say ${seed} once`);
    lines[line - 1] = `${before ?? ''}${archive}${after}`;
  }
  return lines;
}

/** Non-empty lines from one line to before another. */
function linesBetween(from: number, to: number): string[] {
  return SEED.slice(from - 1, to - 1).filter((line) => line.trim() !== '');
}

/** Without white space, with the marks that the scan has in half width made full. */
function plain(text: string): string {
  const full: Readonly<Record<string, string>> = { '(': '（', ')': '）', ',': '，', ':': '：', ';': '；' };
  return text.replace(/\s+/gu, '').replace(/[(),:;]/g, (mark) => full[mark] ?? mark);
}

/** Where two texts part, with some of each. The archive's own marks are not made full: they must be. */
function firstDifference(seed: string, archive: string): string | undefined {
  if (seed === archive) return undefined;
  let at = 0;
  while (seed[at] === archive[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 10), at + 20);
  return `at ${at}: the seed has ${around(seed)}, the archive ${around(archive)}`;
}

function editionOf(folder: string): Edition {
  const { archive } = readArchive(folder);
  const issue = archive?.issues[0];
  if (archive === undefined || issue === undefined) throw new Error(`${folder} was not read`);
  return compose(archive, issue);
}

function textsOf(own: Edition): ReadonlyMap<string, string> {
  return new Map(noticesOf(own).map(({ name, text }) => [name, text.join('').replace(/\s+/gu, '')]));
}

/** mulberry32: the same numbers for the same seed, so that a failure can be seen again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
