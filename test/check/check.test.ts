import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import type { House, NoticeRule } from '../../src/check/rule.js';
import { fullwidthPunctuation } from '../../src/check/rules/fullwidth-punctuation.js';
import { sicNeedless } from '../../src/check/rules/sic-needless.js';
import { violationsOf } from '../../src/check/violations.js';
import { readCase } from './rule-case.js';

const { archive } = readCase([
  { name: 'szf-2015-1.md', text: '甲:sic[,]{note="原文如此"}乙:sic[丙]{note="原文如此"}。\n' },
  { name: 'szf-2015-2.md', text: '甲,乙。\n' },
]);
if (archive === undefined) throw new Error('the archive could not be read');

describe('check', () => {
  it('asks what a :sic is for when all other rules have been heard, wherever its rule stands', () => {
    for (const ruleset of [
      [sicNeedless, fullwidthPunctuation],
      [fullwidthPunctuation, sicNeedless],
    ])
      expect(check(archive, ruleset).map(({ path, ruleId, actual }) => [path, ruleId, actual])).toEqual([
        ['2015/03/szf-2015-1.md', 'sic-needless', '丙'],
        ['2015/03/szf-2015-2.md', 'fullwidth-punctuation', ','],
      ]);
  });

  it('takes every :sic for needless where no other rule is run', () => {
    expect(check(archive, [sicNeedless]).map(({ actual }) => actual)).toEqual([',', '丙']);
    expect(check(archive, [fullwidthPunctuation])).toHaveLength(1);
  });

  it('gives findings that a thread could hand over', () => {
    const findings = check(archive);
    expect(structuredClone(findings)).toEqual(findings);
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });
});

describe('violationsOf', () => {
  it('shows a rule of a notice that notice, and what the publication lays down for all, and nothing else', () => {
    const seen: [string, string[]][] = [];
    const rule: NoticeRule = {
      ...fullwidthPunctuation,
      check: ({ source }, house: House) => {
        seen.push([source.path, Object.keys(house).sort()]);
        return [];
      },
    };
    expect(Array.from(violationsOf(rule, archive))).toEqual([]);
    expect(seen).toEqual([
      ['2015/03/szf-2015-1.md', ['publication', 'typefaces']],
      ['2015/03/szf-2015-2.md', ['publication', 'typefaces']],
    ]);
  });
});
