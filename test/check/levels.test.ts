import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { documentNumberYear } from '../../src/check/rules/document-number-year.js';
import { readCase } from './rule-case.js';

const PUBLICATION = readFileSync('gazette/gazette.yaml', 'utf8');
// 现 stands twice by slip, a warning of ours; 甲,乙 has a half-width comma, an error of a standard.
const NOTICE = '各单位：\n\n到现现场甲,乙。\n';

/** Severities by rule, of one notice under the given levels. */
function severities(levels: string): Record<string, string> {
  const { archive } = readCase([
    { name: 'gazette.yaml', text: `${PUBLICATION}levels:\n${levels}` },
    { name: 'szf-2015-1.md', text: NOTICE },
  ]);
  if (archive === undefined) throw new Error('the archive could not be read');
  return Object.fromEntries(
    check(archive).map(({ ruleId, severity, reason, place }) => [
      ruleId,
      ruleId === 'levels' ? `${place.start.line}: ${reason.zh}` : severity,
    ]),
  );
}

describe('levels of gazette.yaml', () => {
  it('leave the rules as they are where nothing is said', () => {
    expect(severities('  title-form: error\n')).toEqual({
      'doubled-word': 'warning',
      'fullwidth-punctuation': 'error',
    });
  });

  it('turn our own rules up, down and off', () => {
    expect(severities('  doubled-word: error\n')['doubled-word']).toBe('error');
    expect(severities('  doubled-word: note\n')['doubled-word']).toBe('note');
    expect(severities('  doubled-word: off\n')).not.toHaveProperty('doubled-word');
  });

  it('cannot turn down a standard, and say so at their line', () => {
    const line = PUBLICATION.split('\n').length + 1;
    expect(severities('  fullwidth-punctuation: off\n')).toMatchObject({
      'fullwidth-punctuation': 'error',
      levels: `${line}: 「fullwidth-punctuation」是国家标准的要求（GB/T 15834—2011 5.1），不能调低或关闭，仍按「错误」检查`,
    });
  });

  it('cannot turn down a law', () => {
    expect(severities('  title-form: note\n')['levels']).toContain('「title-form」是法规的要求');
  });

  it('can turn off what a standard only recommends', () => {
    const { archive } = readCase([
      { name: 'gazette.yaml', text: `${PUBLICATION}levels: { redundant-pause: off }\n` },
      { name: 'szf-2015-1.md', text: '各单位：\n\n要落实《甲》、《乙》。\n' },
    ]);
    expect(archive === undefined ? archive : check(archive)).toEqual([]);
  });

  it('can turn up what law asks for', () => {
    expect(severities('  title-form: error\n')).not.toHaveProperty('levels');
  });

  it('take all violations of a rule along but those that are less grave already', () => {
    // The number is no year of the date's: an error; in January it may be last year's: a warning.
    const levelled = (date: string, level: string): unknown => {
      const { archive } = readCase([
        { name: 'gazette.yaml', text: `${PUBLICATION}levels: { document-number-year: ${level} }\n` },
        { name: 'szf-2015-1.md', text: `---\nnumber: 绍政发〔2014〕1号\ndate: ${date}\n---\n` },
      ]);
      if (archive === undefined) throw new Error('the archive could not be read');
      return check(archive, [documentNumberYear]).map(({ severity }) => severity);
    };
    expect(levelled('2015-03-02', 'error')).toEqual(['error']);
    expect(levelled('2015-01-02', 'error')).toEqual(['warning']);
    expect(levelled('2015-03-02', 'note')).toEqual(['note']);
    expect(levelled('2015-01-02', 'note')).toEqual(['note']);
    expect(levelled('2015-01-02', 'off')).toEqual([]);
  });

  it('cannot turn down what reading asks for', () => {
    expect(severities('  schema: warning\n')['levels']).toContain('「schema」是读稿的要求，不能调低或关闭');
    expect(severities('  schema: error\n')).not.toHaveProperty('levels');
  });

  it('are of the rules that are run', () => {
    const { archive } = readCase([
      { name: 'gazette.yaml', text: `${PUBLICATION}levels: { doubled-word: off }\n` },
    ]);
    if (archive === undefined) throw new Error('the archive could not be read');
    expect(check(archive)).toEqual([]);
    expect(check(archive, [documentNumberYear]).map(({ reason }) => reason.zh)).toEqual([
      '没有「doubled-word」这条规则，规则见 docs/rules.md',
    ]);
  });

  it('name a rule that is not there, and the one that may be meant', () => {
    expect(severities('  no-rule: off\n')['levels']).toContain(
      '没有「no-rule」这条规则，规则见 docs/rules.md',
    );
    expect(severities('  doubled-words: off\n')).toMatchObject({
      'doubled-word': 'warning',
      levels: expect.stringContaining('没有「doubled-words」这条规则，是不是 doubled-word？') as string,
    });
  });
});
