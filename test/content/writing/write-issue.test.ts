import { describe, expect, it } from 'vitest';
import { issueAfter, withNotice, writeIssue } from '../../../src/content/writing/write-issue.js';
import type { Issue, IssueNumber } from '../../../src/model/issue.js';
import { createSource } from '../../../src/model/source.js';

const YAML = `# 第三期
year: 2015
number: 3
total: 245
sections:
  - title: 市政府文件 # 在前
    notices:
      - szf-2015-13.md
`;

describe('withNotice', () => {
  it('puts a notice at the end of its section, and leaves all else as it is written', () => {
    expect(withNotice(YAML, '市政府文件', 'szf-2015-14.md')).toBe(`${YAML}      - szf-2015-14.md\n`);
  });

  it('makes a section that is not there', () => {
    expect(withNotice(YAML, '人事任免', 'a.md')).toBe(
      `${YAML}  - title: 人事任免\n    notices:\n      - a.md\n`,
    );
  });

  it('does not touch what is no issue', () => {
    expect(withNotice('sections: 无', '甲', 'a.md')).toBeUndefined();
    expect(withNotice('a: [', '甲', 'a.md')).toBeUndefined();
  });
});

describe('a new issue', () => {
  const last = (number: IssueNumber, total: Issue['total'], year = 2015): Issue => ({
    ...{ source: createSource('issue.yaml', ''), folder: '', published: undefined, sections: [] },
    ...{ year, number, total },
  });

  it.each([
    ['the next of its year', last(3, 245), 2015, 4, 246],
    ['the first of the next year', last(12, 254), 2016, 1, 255],
    ['the one after two in one', last({ first: 3, last: 4 }, { first: 245, last: 246 }), 2015, 5, 247],
  ])('is %s', (_what, before, year, number, total) => {
    expect(issueAfter(before, year, number)).toEqual({ year, number, total });
  });

  it.each([
    ['leaves one out', last(3, 245), 2015, 5],
    ['is there already', last(3, 245), 2015, 3],
    ['follows a supplement', last({ extra: '增刊' }, undefined), 2015, 4],
  ])('is none where it %s', (_what, before, year, number) => {
    expect(issueAfter(before, year, number)).toBeUndefined();
  });

  it('has its first notice', () => {
    expect(writeIssue({ year: 2015, number: 4, total: 246 }, '市政府文件', 'a.md')).toBe(
      '# yaml-language-server: $schema=../../schema/issue.schema.json\nyear: 2015\nnumber: 4\ntotal: 246\nsections:\n  - title: 市政府文件\n    notices:\n      - a.md\n',
    );
  });
});
