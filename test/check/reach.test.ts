import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/check/rule.js';
import { rules } from '../../src/check/rules/index.js';
import { violationsOf } from '../../src/check/violations.js';
import { readArchive } from '../../src/content/read-archive.js';
import { createArchive, type Archive } from '../../src/model/archive.js';
import { createSource } from '../../src/model/source.js';
import { GAZETTE, readGazette } from './gazette-files.js';
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
const archives: readonly { readonly of: readonly Rule[]; readonly archive: Archive | undefined }[] = [
  ...listed(CASES).flatMap((id) =>
    VERDICTS.flatMap((verdict) =>
      casesIn(id, verdict).map((name) => ({
        of: rules,
        archive: readCase(caseFiles(join(CASES, id, verdict, name))).archive,
      })),
    ),
  ),
  { of: rules, archive: readArchive(GAZETTE).archive },
  ...damaged.map(({ rule, mutation }) => ({
    of: [rule],
    archive: readArchive(GAZETTE, mutation.damage(files, createRandom(mutation.name))?.changed).archive,
  })),
];

// Fonts are opened once.
const typefaces = archives.find(({ archive }) => archive !== undefined)?.archive?.typefaces ?? new Map();

/** All that a rule finds, in any order. */
function found(rule: Rule, archive: Archive): string[] {
  return Array.from(violationsOf(rule, archive), ({ source, ...violation }) =>
    JSON.stringify([source.path, violation]),
  ).sort();
}

/** What it finds in notices of which each is the only one in an archive, with the publication and nothing else beside it. */
function foundOneByOne(rule: Rule, archive: Archive): string[] {
  const { publicationSource, notices } = archive;
  // What a rule has answered is kept by publication and notice: here it is asked anew.
  const publication = { ...archive.publication };
  const worksSource = createSource('works.yaml', '');
  const nothing = { works: [], synonyms: [], worksSource, issues: [], unread: [], images: new Map() };
  return notices
    .toReversed()
    .flatMap((notice) =>
      found(
        rule,
        createArchive({ publication, publicationSource, typefaces, notices: [notice], ...nothing }),
      ),
    )
    .sort();
}

describe.each(rules.filter(({ reach }) => reach !== 'sic'))('$id', (rule) => {
  const finds: string[][] = [];
  const findsOneByOne: string[][] = [];
  for (const { of, archive: read } of archives) {
    if (read === undefined || !of.includes(rule)) continue;
    const archive = createArchive({ ...read, typefaces });
    const inFiles = archive.issues.map(({ source }) => `["${source.path}"`);
    const ofNotices = (violation: string) => !inFiles.some((start) => violation.startsWith(start));
    const whole = found(rule, archive);
    finds.push(rule.reach === 'notice' ? whole.filter(ofNotices) : whole);
    findsOneByOne.push(foundOneByOne(rule, archive));
  }

  if (rule.reach === 'notice') {
    it('finds in each notice alone what it finds in all of them', () => {
      expect(finds.flat()).not.toEqual([]);
      expect(findsOneByOne).toEqual(finds);
    });
  } else {
    it('finds something else where the rest of the archive is not there', () => {
      expect(findsOneByOne).not.toEqual(finds);
    });
  }
});
