import { createFinding, type Finding, type FindingFields } from '../../../src/model/finding.js';

/** An error at 5:2 of a.md in the archive, with what is to be expected there. */
export function madeFinding(fields: Partial<FindingFields<string>> = {}): Finding {
  return createFinding<string>({
    path: '2015/03/甲.md',
    place: { start: { line: 5, column: 2, offset: 20 }, end: { line: 5, column: 3, offset: 21 } },
    ruleId: 'fullwidth-punctuation',
    severity: 'error',
    reason: { zh: '应为「，」，实为「,」', en: 'it should be “，”, is “,”' },
    basis: 'GB/T 15834—2011 5.1',
    url: 'docs/rules.md#fullwidth-punctuation',
    actual: ',',
    expected: ['，'],
    related: [
      {
        path: '2015/03/乙.md',
        place: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
        reason: { zh: '前一处', en: 'the place before' },
      },
    ],
    ...fields,
  });
}
