import { expect, it } from 'vitest';
import { summary } from '../../../src/commands/reports/summary.js';
import { madeFinding } from './made-finding.js';

it('counts by rule, in the order of the handbook', () => {
  const findings = [
    madeFinding(),
    madeFinding({ ruleId: 'document-number-form', severity: 'warning' }),
    madeFinding(),
    madeFinding({ ruleId: 'yaml-syntax' }),
  ];
  // 错误, 警告 and 提示 are four columns wide.
  expect(summary(findings, 'gazette', 'zh').split('\n')).toEqual([
    '规则                   错误  警告  提示',
    'yaml-syntax               1     0     0',
    'document-number-form      0     1     0',
    'fullwidth-punctuation     2     0     0',
    '合计                      3     1     0',
  ]);
  expect(summary([], 'gazette', 'zh')).toBe('没有发现问题');
});
