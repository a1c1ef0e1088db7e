import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { fixesOf } from '../../src/check/fix.js';
import type { Finding } from '../../src/model/finding.js';
import { leftInChinese } from './left-in-chinese.js';
import { readCase, type CaseFile } from './rule-case.js';

const PUBLICATION = readFileSync('gazette/gazette.yaml', 'utf8');
const LINES_BEFORE = PUBLICATION.split('\n').length;

/** What is wrong with lines of `moved`, in an archive of 2015/3/ with szf/2015/13/ and szbf/2015/2/. */
function findingsOf(lines: readonly string[], others: readonly CaseFile[] = []): Finding[] {
  return check(archiveOf(lines, others)).filter(({ ruleId }) => ruleId === 'moved');
}

function archiveOf(lines: readonly string[], others: readonly CaseFile[] = []) {
  const text = `${PUBLICATION}moved:\n${lines.map((line) => `  ${line}\n`).join('')}`;
  const { archive } = readCase([
    { name: 'gazette.yaml', text },
    { name: 'szf-2015-13.md', text: '' },
    { name: 'szbf-2015-2.md', text: '' },
    ...others,
  ]);
  if (archive === undefined) throw new Error('the archive could not be read');
  return archive;
}

/** `line:column reason`; lines are counted from the first of `moved`. */
function told(lines: readonly string[]): string[] {
  return findingsOf(lines).map(
    ({ place: { start }, reason }) => `${start.line - LINES_BEFORE}:${start.column} ${reason.zh}`,
  );
}

describe('moved of gazette.yaml', () => {
  it('may lead to a notice or an issue, or say that a document was withdrawn', () => {
    expect(
      told([
        'szf/2015/31/: szf/2015/13/',
        'sz/2015/2/: szbf/2015/2/',
        '2015/2/: 2015/3/',
        'szf/2015/32/: withdrawn',
      ]),
    ).toEqual([]);
  });

  it('may not lead nowhere', () => {
    expect(told(['szf/2015/31/: szf/2015/12/', '2015/2/: 2015/4/'])).toEqual([
      '1:17 没有网址「szf/2015/12/」：本库没有这一期或这件公文',
      '2:12 没有网址「2015/4/」：本库没有这一期或这件公文',
    ]);
  });

  it('may not take away an address that is in use', () => {
    const lines = ['szf/2015/13/: szbf/2015/2/', '2015/3/: withdrawn'];
    expect(told(lines)).toEqual([
      '1:3 网址「szf/2015/13/」还在用，不能列在 moved 里，请删去这一行',
      '2:3 网址「2015/3/」还在用，不能列在 moved 里，请删去这一行',
    ]);
    expect(findingsOf(lines).map(({ related }) => related?.map(({ path }) => path))).toEqual([
      ['2015/03/szf-2015-13.md'],
      ['2015/03/issue.yaml'],
    ]);
  });

  it('may not lead on to an address that has moved itself, and is mended to the last of them', () => {
    const lines = [
      'szf/2015/31/: szf/2015/32/',
      'szf/2015/32/: szf/2015/33/',
      'szf/2015/33/: szf/2015/13/',
      'szf/2015/41/: szf/2015/42/',
      'szf/2015/42/: withdrawn',
    ];
    expect(told(lines)).toEqual([
      '1:17 应为现在的网址「szf/2015/13/」，实为「szf/2015/32/」，它自己也列在 moved 里',
      '2:17 应为现在的网址「szf/2015/13/」，实为「szf/2015/33/」，它自己也列在 moved 里',
      '4:17 应为现在的网址「withdrawn」，实为「szf/2015/42/」，它自己也列在 moved 里',
    ]);
    const archive = archiveOf(lines);
    expect(fixesOf(archive, check(archive)).map(({ before, after }) => [before, after])).toEqual([
      ['szf/2015/32/', 'szf/2015/13/'],
      ['szf/2015/33/', 'szf/2015/13/'],
      ['szf/2015/42/', 'withdrawn'],
    ]);
  });

  it('tells of a chain that leads nowhere once, where it ends', () => {
    expect(told(['szf/2015/31/: szf/2015/32/', 'szf/2015/32/: szf/2015/33/'])).toEqual([
      '2:17 没有网址「szf/2015/33/」：本库没有这一期或这件公文',
    ]);
  });

  it('may not go in a circle', () => {
    const circle = 'moved 绕成了一圈，到不了任何一页：';
    expect(told(['2015/1/: 2015/1/', '2015/5/: 2015/6/', '2015/6/: 2015/7/', '2015/7/: 2015/6/'])).toEqual([
      `1:12 ${circle}2015/1/ → 2015/1/`,
      `2:12 ${circle}2015/5/ → 2015/6/ → 2015/7/ → 2015/6/`,
      `3:12 ${circle}2015/6/ → 2015/7/ → 2015/6/`,
      `4:12 ${circle}2015/7/ → 2015/6/ → 2015/7/`,
    ]);
  });

  it('is not blamed for a notice that could not be read', () => {
    const broken = { name: 'szf-2015-12.md', text: '---\nnumber: 绍政发〔2015〕12号\nnumber: 二\n---\n' };
    expect(findingsOf(['szf/2015/31/: szf/2015/12/'], [broken])).toEqual([]);
  });

  it('cannot be turned off', () => {
    const finding = ({ ruleId, severity }: Finding) => [ruleId, severity];
    const archive = archiveOf(['2015/2/: 2015/4/']);
    const publication = { ...archive.publication, levels: { moved: 'off' as const } };
    expect(check({ ...archive, publication }).map(finding)).toEqual([
      ['levels', 'error'],
      ['moved', 'error'],
    ]);
  });

  it('is told in English too', () => {
    const lines = [
      '2015/3/: withdrawn',
      '2015/1/: 2015/2/',
      '2015/2/: 2015/3/',
      '2015/5/: 2015/5/',
      '2015/6/: 2015/7/',
    ];
    const findings = findingsOf(lines);
    expect(findings.map(({ reason }) => reason.en)).toEqual([
      'the address “2015/3/” is still in use and cannot stand in moved: delete this line',
      'it should be the present address “2015/3/”, is “2015/2/”, which stands in moved itself',
      'moved goes in a circle and leads to no page: 2015/5/ → 2015/5/',
      'there is no address “2015/7/”: the archive has no such issue or notice',
    ]);
    expect(findings.flatMap(leftInChinese)).toEqual([]);
  });
});
