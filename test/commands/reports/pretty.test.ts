import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { pretty as report } from '../../../src/commands/reports/pretty.js';
import { createFinding, type Finding, type FindingFields } from '../../../src/model/finding.js';

const folder = mkdtempSync(join(tmpdir(), 'gazette-report-'));
const LONG = `${'前'.repeat(60)}错${'后'.repeat(60)}`;
writeFileSync(join(folder, 'a.md'), `---\nnumber: 绍政发[2015]13号\n---\n\n甲,乙\n${LONG}\n\n`);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('pretty', () => {
  it('shows the line and marks the place, two columns for a Han character', () => {
    const finding = found(5, 2, 3, {
      reason: { zh: '应为「，」，实为「,」', en: '' },
      basis: 'GB/T 15834—2011 4.4',
    });
    expect(pretty([finding])).toBe(
      [
        join(folder, 'a.md'),
        '  5:2  错误  应为「，」，实为「,」  some-rule',
        '      甲,乙',
        '        ^',
        '      依据：GB/T 15834—2011 4.4',
        '',
        '1 处错误',
      ].join('\n'),
    );
  });

  it('marks every column of what is wrong', () => {
    const lines = pretty([found(2, 9, 21)]).split('\n');
    expect(lines.slice(2, 4)).toEqual([
      '      number: 绍政发[2015]13号',
      // 绍政发 and 号 take two columns each, [2015]13 eight.
      `              ${'^'.repeat(16)}`,
    ]);
  });

  it('cuts a long line around the place', () => {
    const [, , source = '', carets = ''] = pretty([found(6, 61, 62)]).split('\n');
    expect(source).toMatch(/^ {6}…前{24}错后{36}…$/u);
    // Indent, the ellipsis, and 24 characters of two columns.
    expect(carets).toBe(`${' '.repeat(6 + 1 + 48)}^^`);
  });

  it('tears no character, and lets no word of a file steer the terminal', () => {
    writeFileSync(join(folder, 'b.md'), `\u{20bb7}${'前'.repeat(23)}错\u001b[31m\t后\n\r又\u009b一`);
    const [, head = '', source, carets] = pretty([
      found(1, 26, 27, { path: 'b.md', reason: { zh: '实为「\u001b]0;x\u0007」', en: '' } }),
    ]).split('\n');
    expect(head).toContain('实为「\uFFFD]0;x\uFFFD」');
    expect(source).toBe(`      \u{20bb7}${'前'.repeat(23)}错\uFFFD[31m 后`);
    expect(carets).toBe(`${' '.repeat(6 + 48)}^^`);
    expect(pretty([found(3, 1, 2, { path: 'b.md' })])).toContain('又\uFFFD一');
  });

  it('shows no source for an empty line, nor for a file that is not there', () => {
    expect(pretty([found(7, 1, 1)]).split('\n')).toHaveLength(4);
    expect(pretty([found(1, 1, 1, { path: 'none.md' })])).toContain('  1:1  错误');
  });

  it('names each file once and counts by severity', () => {
    const text = pretty([
      found(5, 1, 2),
      found(5, 2, 3, { severity: 'warning' }),
      found(1, 1, 1, { path: 'b.md', severity: 'note' }),
      found(1, 1, 1, { path: 'b.md' }),
    ]);
    expect(text.split(join(folder, 'a.md'))).toHaveLength(2);
    expect(text.split('\n').at(-1)).toBe('2 处错误，1 处警告，1 处提示');
  });

  it('says so where there is nothing', () => {
    expect(pretty([])).toBe('没有发现问题');
  });

  it('speaks English', () => {
    const reason = { zh: '应为「，」，实为「,」', en: 'it should be “，”, is “,”' };
    const finding = found(5, 2, 3, { reason, basis: { zh: '公报编辑规范', en: 'House rules' } });
    const lines = stripVTControlCharacters(
      report([finding, found(5, 1, 2, { severity: 'warning' })], folder, 'en'),
    );
    expect(lines).toContain('  5:2  error  it should be “，”, is “,”  some-rule');
    expect(lines).toContain('      basis: House rules');
    expect(lines).toMatch(/1 error, 1 warning$/u);
  });
});

function pretty(findings: readonly Finding[]): string {
  return stripVTControlCharacters(report(findings, folder, 'zh'));
}

function found(
  line: number,
  column: number,
  endColumn: number,
  fields: Partial<FindingFields<string>> = {},
): Finding {
  const place = { start: { line, column, offset: 0 }, end: { line, column: endColumn, offset: 0 } };
  return createFinding<string>({
    path: 'a.md',
    place,
    ruleId: 'some-rule',
    severity: 'error',
    reason: { zh: '错', en: 'wrong' },
    ...fields,
  });
}
