import { describe, expect, it } from 'vitest';
import { createFinding, type Finding, type FindingFields } from '../../src/model/finding.js';

const REASON = { zh: '甲', en: 'first' };
const PLACE = { start: { line: 3, column: 5, offset: 20 }, end: { line: 3, column: 9, offset: 24 } };

function found(fields: Partial<FindingFields<string>> = {}): Finding {
  return createFinding<string>({
    path: 'a',
    place: PLACE,
    ruleId: 'x',
    severity: 'error',
    reason: REASON,
    ...fields,
  });
}

/** All that a finding can have. */
const WHOLE = {
  path: '2015/03/a.md',
  place: PLACE,
  ruleId: 'number-form',
  severity: 'error',
  reason: { zh: '应为「〔2015〕」，实为「[2015]」', en: 'should be “〔2015〕”, is “[2015]”' },
  basis: { zh: 'GB/T 9704 附录', en: 'GB/T 9704 appendix' },
  url: 'docs/rules.md#number-form',
  actual: '[2015]',
  expected: ['〔2015〕'],
  related: [{ path: 'b', place: PLACE, reason: { zh: '同一文号', en: 'the same number' } }],
} as const;

describe('createFinding', () => {
  it('has its path, place, rule and words', () => {
    expect(found(WHOLE)).toEqual(WHOLE);
  });

  it('is plain data, which JSON and a structured clone carry as it is', () => {
    const finding = found(WHOLE);
    expect(Object.getPrototypeOf(finding)).toBe(Object.prototype);
    expect(JSON.parse(JSON.stringify(finding))).toEqual(WHOLE);
    expect(structuredClone(finding)).toEqual(WHOLE);
  });

  it('has a basis that is the same in both languages once', () => {
    expect(found({ basis: 'GB/T 9704 7.2.5' }).basis).toEqual({
      zh: 'GB/T 9704 7.2.5',
      en: 'GB/T 9704 7.2.5',
    });
  });

  it('takes a point for a place that ends where it begins', () => {
    expect(found({ place: PLACE.start }).place).toEqual({ start: PLACE.start, end: PLACE.start });
  });

  it('leaves out what is not known', () => {
    expect(Object.keys(found()).sort()).toEqual(['path', 'place', 'reason', 'ruleId', 'severity']);
  });

  it('does not share its list of expected values with the caller', () => {
    const expected = ['甲'];
    const finding = found({ expected });
    expected.push('乙');
    expect(finding.expected).toEqual(['甲']);
  });
});
