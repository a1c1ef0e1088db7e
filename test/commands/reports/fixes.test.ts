import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../src/check/fix.js';
import type { FixedArchive, FixedFile } from '../../../src/commands/fix-archive.js';
import { fixDiff } from '../../../src/commands/reports/fix-diff.js';
import { fixLines, fixTotal } from '../../../src/commands/reports/fixes.js';
import { madeFinding } from './made-finding.js';

const BEFORE = '甲,乙\u200B\r\n丙\r\n丁\r\n';
const AFTER = '甲，乙\r\n丙\r\n丁\r\n';
const FILE: FixedFile = {
  path: '2015/03/a.md',
  before: BEFORE,
  after: AFTER,
  fixes: [fix(',', '，'), fix('\u200B', '')],
};

function fix(before: string, after: string): Fix {
  return { finding: madeFinding(), path: '2015/03/a.md', start: 0, end: before.length, before, after };
}

function archive(files: readonly FixedFile[], ...refused: FixedArchive['refused']): FixedArchive {
  return { files, refused, left: { archive: undefined, ruleset: [], findings: [], failed: false } };
}

describe('fixLines', () => {
  it('tells place, change and rule of each, and what cannot be seen by its number', () => {
    expect(fixLines([FILE], 'gazette', 'zh')).toEqual([
      'gazette/2015/03/a.md:5:2  「,」改为「，」  fullwidth-punctuation',
      'gazette/2015/03/a.md:5:2  删去「U+200B」  fullwidth-punctuation',
    ]);
    expect(fixLines([FILE], 'gazette', 'en')[1]).toBe(
      'gazette/2015/03/a.md:5:2  “U+200B” is deleted  fullwidth-punctuation',
    );
  });
});

describe('fixTotal', () => {
  it('counts what is fixed, or would be', () => {
    expect(fixTotal(archive([FILE]), 'gazette', 'zh', true)).toEqual(['改正 2 处，1 个文件']);
    expect(fixTotal(archive([FILE]), 'gazette', 'zh', false)).toEqual(['可改正 2 处，1 个文件；没有写']);
    expect(fixTotal(archive([]), 'gazette', 'en', true)).toEqual(['nothing can be fixed']);
  });

  it('tells what was left, and why', () => {
    const [harm, endless] = fixTotal(
      archive(
        [],
        { path: '甲.md', ruleId: 'title-form', brings: 'enclosure-title' },
        { path: '甲.md', ruleId: 'date-form', brings: undefined },
      ),
      'gazette',
      'zh',
      true,
    );
    expect(harm).toBe('gazette/甲.md  没有改 title-form：改了会多出 enclosure-title 的错误');
    expect(endless).toBe('gazette/甲.md  没有改 date-form：改了又要再改');
  });
});

describe('fixDiff', () => {
  it('is a unified diff that makes the one of the other, line ends and all', () => {
    const diff = fixDiff([FILE], 'gazette');
    expect(diff.split('\n').slice(0, 3)).toEqual([
      '--- gazette/2015/03/a.md',
      '+++ gazette/2015/03/a.md',
      '@@ -1,2 +1,2 @@',
    ]);
    expect(applyPatch(BEFORE, diff, { autoConvertLineEndings: false })).toBe(AFTER);
  });

  it('is empty where there is nothing to fix', () => {
    expect(fixDiff([], 'gazette')).toBe('');
  });
});
