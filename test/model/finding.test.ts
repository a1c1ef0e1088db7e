import { describe, expect, it } from 'vitest';
import { createFinding, severityOf } from '../../src/model/finding.js';

const REASON = { zh: '甲', en: 'first' };
const PLACE = { start: { line: 3, column: 5, offset: 20 }, end: { line: 3, column: 9, offset: 24 } };

describe('createFinding', () => {
  it('is a message with its place, rule and file', () => {
    const finding = createFinding({
      path: '2015/03/a.md',
      place: PLACE,
      ruleId: 'number-form',
      severity: 'error',
      reason: { zh: '应为「〔2015〕」，实为「[2015]」', en: 'should be “〔2015〕”, is “[2015]”' },
      note: { zh: 'GB/T 9704 附录', en: 'GB/T 9704 appendix' },
      url: 'docs/rules.md#number-form',
      actual: '[2015]',
      expected: ['〔2015〕'],
    });
    expect(finding).toMatchObject({
      file: '2015/03/a.md',
      line: 3,
      column: 5,
      place: PLACE,
      source: 'gazette',
      ruleId: 'number-form',
      reason: '应为「〔2015〕」，实为「[2015]」',
      note: 'GB/T 9704 附录',
      english: { reason: 'should be “〔2015〕”, is “[2015]”', note: 'GB/T 9704 appendix' },
      url: 'docs/rules.md#number-form',
      actual: '[2015]',
      expected: ['〔2015〕'],
      fatal: true,
    });
  });

  it('has a basis that is the same in both languages once', () => {
    const finding = createFinding({
      path: 'a',
      place: PLACE,
      ruleId: 'x',
      severity: 'error',
      reason: REASON,
      note: 'GB/T 9704 7.2.5',
    });
    expect(finding.note).toBe('GB/T 9704 7.2.5');
    expect(finding.english.note).toBe('GB/T 9704 7.2.5');
  });

  it('takes a point for a place', () => {
    const finding = createFinding({
      path: 'a',
      place: PLACE.start,
      ruleId: 'x',
      severity: 'note',
      reason: REASON,
    });
    expect(finding).toMatchObject({ line: 3, column: 5, place: PLACE.start });
  });

  it('leaves out what is not known', () => {
    const finding = createFinding({
      path: 'a',
      place: PLACE,
      ruleId: 'x',
      severity: 'warning',
      reason: REASON,
    });
    expect(finding.note).toBeUndefined();
    expect(finding.english.note).toBeUndefined();
    expect(finding.expected).toBeUndefined();
    expect('related' in finding).toBe(false);
  });

  it('carries the other place of a conflict', () => {
    const related = [{ path: 'b', place: PLACE, reason: { zh: '同一文号', en: 'the same number' } }];
    const finding = createFinding({
      path: 'a',
      place: PLACE,
      ruleId: 'x',
      severity: 'error',
      reason: REASON,
      related,
    });
    expect(finding).toMatchObject({ related });
  });

  it('does not share its list of expected values with the caller', () => {
    const expected = ['甲'];
    const finding = createFinding({
      path: 'a',
      place: PLACE,
      ruleId: 'x',
      severity: 'error',
      reason: REASON,
      expected,
    });
    expected.push('乙');
    expect(finding.expected).toEqual(['甲']);
  });
});

describe('severityOf', () => {
  it.each([
    ['error', true],
    ['warning', false],
    ['note', undefined],
  ] as const)('gives %s back, which VFile knows as fatal %s', (severity, fatal) => {
    const finding = createFinding({ path: 'a', place: PLACE, ruleId: 'x', severity, reason: REASON });
    expect(finding.fatal).toBe(fatal);
    expect(severityOf(finding)).toBe(severity);
  });
});
