import { describe, expect, it } from 'vitest';
import { json } from '../../../src/commands/reports/json.js';
import { madeFinding } from './made-finding.js';

describe('json', () => {
  it('gives all that is known of each finding', () => {
    expect(JSON.parse(json([madeFinding()], 'gazette', 'zh'))).toEqual([
      {
        file: 'gazette/2015/03/甲.md',
        line: 5,
        column: 2,
        endLine: 5,
        endColumn: 3,
        ruleId: 'fullwidth-punctuation',
        severity: 'error',
        reason: '应为「，」，实为「,」',
        note: 'GB/T 15834—2011 5.1',
        url: 'docs/rules.md#fullwidth-punctuation',
        actual: ',',
        expected: ['，'],
        related: [{ file: 'gazette/2015/03/乙.md', line: 1, column: 1, reason: '前一处' }],
      },
    ]);
  });

  it('speaks English', () => {
    expect(JSON.parse(json([madeFinding()], 'gazette', 'en'))).toMatchObject([
      { reason: 'it should be “，”, is “,”', related: [{ reason: 'the place before' }] },
    ]);
  });

  it('is an empty list where there is nothing', () => {
    expect(JSON.parse(json([], 'gazette', 'zh'))).toEqual([]);
  });
});
