import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ruleDocumentation } from '../../scripts/rule-documentation.js';
import type { Rule } from '../../src/check/rule.js';
import { rules } from '../../src/check/rules/index.js';
import { leftInChinese } from './left-in-chinese.js';
import { caseFiles, CASES, casesIn, isFixable, listed, runCase } from './rule-case.js';

const RULES = fileURLToPath(new URL('../../src/check/rules/', import.meta.url));

const HANDBOOK = readFileSync(fileURLToPath(new URL('../../docs/handbook.md', import.meta.url)), 'utf8');

// The handbook tells editors which rules `--fix` mends.
const FIXABLE = /^### 自动改正$[\s\S]*?^(`.*`)$/mu
  .exec(HANDBOOK)?.[1]
  ?.split('、')
  .map((id) => id.slice(1, -1));

const ids = readdirSync(RULES)
  .map((file) => basename(file, '.ts'))
  .filter((id) => id !== 'index');

// What the gazette is checked for, as agreed with its editors. What shows in print only is proved there.
const PROMISED = `
  document-number-form document-number-unique document-number-year document-number-gap
  series-issuer date-form date-order title-form title-document-type enclosure-title addressee-form
  ordinal-level ordinal-sequence ordinal-mark heading-depth attachment-form attachment-match
  reference-resolves citation-form citation-resolves citation-title cited-in-force effect-dates
  fullwidth-punctuation paired-marks dash-ellipsis redundant-pause range-form minus-sign full-year
  ideographic-zero no-han-spacing damaged-character stray-latin doubled-word placeholder
  name-consistency organ-consistency roster-form table-grid table-sequence table-total
  glyph-coverage issue-sequence sic-needless corrigendum-place published-text
`;

test('every promised rule exists', () => {
  const promised = PROMISED.trim().split(/\s+/);
  expect(promised.filter((id) => !ids.includes(id))).toEqual([]);
});

test('the index lists every rule file, once', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual([...ids].sort());
});

test('every folder of cases is of a rule', () => {
  expect(listed(CASES).filter((id) => !ids.includes(id))).toEqual([]);
});

for (const id of ids) {
  const file = join(RULES, `${id}.ts`);
  const exported = (await import(file)) as Record<string, unknown>;
  const rule = exported[camelCase(id)] as Rule | undefined;
  const { title, text, examples } = ruleDocumentation(readFileSync(file, 'utf8'));

  describe(id, () => {
    test('is named alike in its file, its id and its export', () => {
      expect(Object.keys(exported)).toEqual([camelCase(id)]);
      expect(rule?.id).toBe(id);
    });

    test('is documented, with examples and cases', () => {
      const { basis = '' } = rule ?? {};
      const bases = typeof basis === 'string' ? [basis] : [basis.zh, basis.en];
      for (const words of [title, text, ...bases]) expect(words).toMatch(/./);
      expect(examples.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['错', '对']));
      expect(examples.filter(({ files }) => files.length === 0)).toEqual([]);
      expect(casesIn(id, 'ok')).not.toEqual([]);
      expect(casesIn(id, 'not-ok')).not.toEqual([]);
    });

    if (rule === undefined) return;
    let isMended = false;

    examples.forEach(({ verdict, caption, files }, index) => {
      test(`example ${index + 1}: ${verdict}${caption}`, () => {
        const { reading, findings, lines } = runCase(rule, files);
        expect(reading).toEqual([]);
        if (verdict === '对') expect(lines).toEqual([]);
        else expect(findings.map(({ ruleId }) => ruleId)).toContain(id);
      });
    });

    for (const name of casesIn(id, 'ok')) {
      test(`ok/${name}`, () => {
        const { reading, lines } = runCase(rule, caseFiles(join(CASES, id, 'ok', name)));
        expect(reading).toEqual([]);
        expect(lines).toEqual([]);
      });
    }

    for (const name of casesIn(id, 'not-ok')) {
      test(`not-ok/${name}`, () => {
        const path = join(CASES, id, 'not-ok', name);
        const { reading, findings, lines, mended: files } = runCase(rule, caseFiles(path));
        expect(reading).toEqual([]);
        expect(lines).toEqual(expectedLines(`${path.replace(/\.md$/, '')}.expected`));
        expect(findings.flatMap(leftInChinese)).toEqual([]);
        if (!findings.some(isFixable)) return;
        isMended = true;
        expect(runCase(rule, files).findings.filter(isFixable)).toEqual([]);
      });
    }

    test('offers fixes if the handbook says so, and only then', () => {
      expect(isMended).toBe(FIXABLE?.includes(id));
    });
  });
}

function camelCase(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function expectedLines(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
