import { describe, expect, it } from 'vitest';
import { issueAfter, withNotice, writeIssue } from '../../../src/content/writing/write-issue.js';
import type { Issue, IssueNumber } from '../../../src/model/issue.js';

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

describe('lines of an issue', () => {
  it('keep their ends, their comments and their own indent', () => {
    const own = YAML.replaceAll('\n', '\r\n').replace('13.md', '13.md # 第一件');
    expect(withNotice(own, '市政府文件', 'a.md')).toBe(`${own}      - a.md\r\n`);
    const flat =
      'year: 2015\nsections:\n- title: "甲"\n  notices:\n  - a.md\n\n# 待定\n- title: 乙\n  notices: [b.md]\n';
    expect(withNotice(flat, '甲', 'c.md')).toBe(flat.replace('  - a.md\n', '  - a.md\n  - c.md\n'));
    expect(withNotice(flat, '乙', 'c.md')).toBe(flat.replace('[b.md]', '[b.md, c.md]'));
    expect(withNotice(flat, '丙', 'c.md')).toBe(`${flat}- title: 丙\n  notices:\n    - c.md\n`);
  });

  it('are added to a file without an end, and to a section that waits for its first notice', () => {
    expect(withNotice(YAML.trimEnd(), '市政府文件', 'a.md')).toBe(`${YAML}      - a.md\n`);
    const empty = 'sections:\n  - title: 甲\n    notices: [] # 等\n  - title: 乙\n    notices: []\n';
    expect(withNotice(empty, '甲', 'a.md')).toBe(
      'sections:\n  - title: 甲\n    notices:\n      - a.md # 等\n  - title: 乙\n    notices: []\n',
    );
    expect(withNotice(empty, '乙', 'a.md')).toBe(
      'sections:\n  - title: 甲\n    notices: [] # 等\n  - title: 乙\n    notices:\n      - a.md\n',
    );
  });

  it('write a name that YAML would take for something else in quotation marks', () => {
    expect(withNotice(YAML, '令: 规章', '12')).toBe(
      `${YAML}  - title: "令: 规章"\n    notices:\n      - "12"\n`,
    );
  });
});

describe('a new issue', () => {
  const issue = (year: number, number: IssueNumber, total: Issue['total']) => ({ year, number, total });

  it.each([
    ['the next of its year', [issue(2015, 3, 245)], 2015, 4, 246],
    ['the first of the next year', [issue(2015, 11, 253), issue(2015, 12, 254)], 2016, 1, 255],
    [
      'the one after two in one',
      [issue(2015, { first: 3, last: 4 }, { first: 245, last: 246 })],
      2015,
      5,
      247,
    ],
    [
      'the one after the last that has a number',
      [issue(2015, 3, 245), issue(2015, { extra: '增刊' }, undefined)],
      2015,
      4,
      246,
    ],
    [
      'the one after a supplement within the count',
      [issue(2015, 3, 245), issue(2015, { extra: '增刊' }, 246)],
      2015,
      4,
      247,
    ],
    ['the first of all', [], 2015, 1, 1],
  ])('is %s', (_what, issues, year, number, total) => {
    expect(issueAfter(issues, year)).toEqual({ number, total });
  });

  it('has its sections, which may wait for their notices', () => {
    const sections = [
      { title: '市政府文件', notices: ['a.md'] },
      { title: '大事记', notices: [] },
    ];
    expect(writeIssue({ year: 2015, number: 4, total: 246, published: '2015-04-30' }, sections)).toBe(
      '# yaml-language-server: $schema=../../schema/issue.schema.json\nyear: 2015\nnumber: 4\ntotal: 246\npublished: 2015-04-30\nsections:\n  - title: 市政府文件\n    notices:\n      - a.md\n  - title: 大事记\n    notices: []\n',
    );
    expect(
      writeIssue({ year: 2015, number: { first: 4, last: 5 }, total: { first: 246, last: 247 } }, []),
    ).toContain('number: 4-5\ntotal: 246-247\n');
  });
});
