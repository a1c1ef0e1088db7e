import { describe, expect, it } from 'vitest';
import {
  fullIssueLabel,
  hasNumber,
  inOrder,
  issueFolder,
  issueName,
  issueStep,
  parseIssueNumber,
  writtenNumber,
  type Issue,
} from '../../src/model/issue.js';

describe('an issue’s number', () => {
  it.each([
    [3, 245, '2015年第3期（总第245期）', '2015-03', '03', '3'],
    ['3-4', '245-246', '2015年第3、4期（总第245、246期）', '2015-03-04', '03-04', '3-4'],
    ['7-9', 250, '2015年第7—9期（总第250期）', '2015-07-09', '07-09', '7-9'],
    ['增刊', undefined, '2015年增刊', '2015-zengkan', 'zengkan', 'zengkan'],
    ['增刊2', 251, '2015年增刊第2期（总第251期）', '2015-zengkan-2', 'zengkan-2', 'zengkan-2'],
    ['特刊', undefined, '2015年特刊', '2015-tekan', 'tekan', 'tekan'],
  ])('%s', (written, count, label, name, folder, step) => {
    const number = parseIssueNumber(written);
    const total = count === undefined ? undefined : (parseIssueNumber(count) as Issue['total']);
    if (number === undefined) throw new Error('not read');
    expect(fullIssueLabel({ year: 2015, number, total })).toBe(label);
    expect(issueName({ year: 2015, number })).toBe(name);
    expect([issueFolder(number), issueStep(number)]).toEqual([folder, step]);
    expect(writtenNumber(number)).toBe(written);
  });

  it.each(['', '4-3', '3-3', '3–4', '增刊0', '副刊', '3.5', '0-1'])('is not %j', (written) => {
    expect(parseIssueNumber(written)).toBeUndefined();
  });

  it('is any of those that an issue has together', () => {
    expect([2, 3, 4, 5].map((asked) => hasNumber({ first: 3, last: 4 }, asked))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('inOrder', () => {
  const issue = (year: number, written: number | string, published?: string) => ({
    year,
    number: parseIssueNumber(written) ?? 0,
    published,
  });
  const names = (...issues: ReturnType<typeof issue>[]) => inOrder(issues).map(issueName);

  it('goes by year and number', () => {
    expect(names(issue(2016, 1), issue(2015, 10), issue(2015, '3-4'), issue(2015, 2))).toEqual([
      '2015-02',
      '2015-03-04',
      '2015-10',
      '2016-01',
    ]);
  });

  it('puts a supplement where it came out, or at the end of its year', () => {
    expect(
      names(issue(2015, '增刊', '2015-02-20'), issue(2015, 1, '2015-01-15'), issue(2015, 2, '2015-03-15')),
    ).toEqual(['2015-01', '2015-zengkan', '2015-02']);
    expect(names(issue(2015, '增刊2'), issue(2015, '增刊1'), issue(2016, 1), issue(2015, 1))).toEqual([
      '2015-01',
      '2015-zengkan-1',
      '2015-zengkan-2',
      '2016-01',
    ]);
  });
});
