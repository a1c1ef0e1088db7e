import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/check/rule.js';
import { rules } from '../../src/check/rules/index.js';
import { violationsOf } from '../../src/check/violations.js';
import { createArchive, type Archive } from '../../src/model/archive.js';
import { createSource } from '../../src/model/source.js';
import type { Typefaces } from '../../src/model/typeface.js';
import { gazetteReader, readGazette } from './gazette-files.js';
import { createRandom } from './random.js';
import { caseFiles, CASES, casesIn, listed, readCase } from './rule-case.js';
import { mutationsOf } from './rule-mutations.js';

const VERDICTS = ['ok', 'not-ok'] as const;
const files = readGazette();
const damaged = (
  await Promise.all(
    rules.map(async (rule) => (await mutationsOf(rule.id)).map((mutation) => ({ rule, mutation }))),
  )
).flat();

/** Archives with something that a rule is about: its cases, the real archive, and the real archive damaged. */
function* readArchives(): Generator<{ readonly of: readonly Rule[]; readonly archive: Archive | undefined }> {
  for (const id of listed(CASES))
    for (const verdict of VERDICTS)
      for (const name of casesIn(id, verdict))
        yield { of: rules, archive: readCase(caseFiles(join(CASES, id, verdict, name))).archive };
  const read = gazetteReader();
  yield { of: rules, archive: read().archive };
  for (const { rule, mutation } of damaged) {
    const damage = mutation.damage(files, createRandom(mutation.name));
    yield { of: [rule], archive: read(damage?.changed).archive };
  }
}

/** All that a rule finds, in any order. */
function found(rule: Rule, archive: Archive): string[] {
  return Array.from(violationsOf(rule, archive), ({ source, ...violation }) =>
    JSON.stringify([source.path, violation]),
  ).sort();
}

/** The notices of an archive, each the only one in an archive of its own, with the publication and nothing else beside it. */
function oneByOne({ publicationSource, typefaces, notices, ...archive }: Archive): Archive[] {
  // What was answered in the whole archive is kept by publication and notice: here it is asked anew.
  const publication = { ...archive.publication };
  const worksSource = createSource('works.yaml', '');
  const nothing = { works: [], synonyms: [], worksSource, issues: [], unread: [], images: new Map() };
  return notices
    .toReversed()
    .map((notice) =>
      createArchive({ publication, publicationSource, typefaces, notices: [notice], ...nothing }),
    );
}

/** What a rule has found in each of the archives, and in their notices one by one. */
interface Found {
  readonly whole: string[][];
  readonly alone: string[][];
}

const foundBy = new Map<Rule, Found>(rules.map((rule) => [rule, { whole: [], alone: [] }]));

// What rules ask of an archive in common is made once for all of them.
let typefaces: Typefaces | undefined;
for (const { of, archive: read } of readArchives()) {
  if (read === undefined) continue;
  // Fonts are opened once.
  typefaces ??= read.typefaces;
  const archive = createArchive({ ...read, typefaces });
  const alone = oneByOne(archive);
  const inFiles = archive.issues.map(({ source }) => `["${source.path}"`);
  const ofNotices = (violation: string) => !inFiles.some((start) => violation.startsWith(start));
  // One after the other, since of a fact the last answer alone is kept.
  for (const rule of of) {
    const whole = found(rule, archive);
    foundBy.get(rule)?.whole.push(rule.reach === 'notice' ? whole.filter(ofNotices) : whole);
  }
  for (const rule of of) foundBy.get(rule)?.alone.push(alone.flatMap((each) => found(rule, each)).sort());
}

describe.each(rules.filter(({ reach }) => reach !== 'sic'))('$id', (rule) => {
  const { whole, alone } = foundBy.get(rule) ?? { whole: [], alone: [] };
  if (rule.reach === 'notice') {
    it('finds in each notice alone what it finds in all of them', () => {
      expect(whole.flat()).not.toEqual([]);
      expect(alone).toEqual(whole);
    });
  } else {
    it('finds something else where the rest of the archive is not there', () => {
      expect(alone).not.toEqual(whole);
    });
  }
});
