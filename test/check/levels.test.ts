import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { readCase } from './rule-case.js';

const PUBLICATION = readFileSync('gazette/gazette.yaml', 'utf8');
// 25号 is wrong as a total, 甲,乙 has a half-width comma, and 市市 stands twice by slip.
const NOTICE = '各单位：\n\n到现现场甲,乙。\n';

/** Severities by rule, of one notice under the given levels. */
function severities(levels: string): Record<string, string> {
  const { archive } = readCase([
    { name: 'gazette.yaml', text: `${PUBLICATION}levels:\n${levels}` },
    { name: 'szf-2015-1.md', text: NOTICE },
  ]);
  if (archive === undefined) throw new Error('the archive could not be read');
  return Object.fromEntries(
    check(archive).map(({ ruleId = '', fatal, reason, line }) => [
      ruleId,
      ruleId === 'levels' ? `${line ?? 0}: ${reason}` : String(fatal),
    ]),
  );
}

describe('levels of gazette.yaml', () => {
  it('leave the rules as they are where nothing is said', () => {
    expect(severities('  title-form: error\n')).toEqual({
      'doubled-word': 'false',
      'fullwidth-punctuation': 'true',
    });
  });

  it('turn our own rules up, down and off', () => {
    expect(severities('  doubled-word: error\n')['doubled-word']).toBe('true');
    expect(severities('  doubled-word: note\n')['doubled-word']).toBe('undefined');
    expect(severities('  doubled-word: off\n')).not.toHaveProperty('doubled-word');
  });

  it('cannot turn down a standard, and say so at their line', () => {
    const line = PUBLICATION.split('\n').length + 1;
    expect(severities('  fullwidth-punctuation: off\n')).toMatchObject({
      'fullwidth-punctuation': 'true',
      levels: `${line}: 「fullwidth-punctuation」是国家标准的要求（GB/T 15834—2011 5.1），不能调低或关闭，仍按「错误」检查`,
    });
  });

  it('cannot turn down a law', () => {
    expect(severities('  title-form: note\n')['levels']).toContain('「title-form」是法规的要求');
  });

  it('name a rule that is not there', () => {
    expect(severities('  no-rule: off\n')['levels']).toContain('没有「no-rule」这条规则');
  });
});
