import { describe, expect, it } from 'vitest';
import { earlierPagination, recordPath } from '../../../src/commands/build/issue-record.js';
import type { EarlierOutput } from '../../../src/commands/output/earlier-output.js';
import { issueData } from '../../../src/edition/issue-data.js';
import type { Pagination } from '../../../src/edition/pagination.js';
import { withYearIndexes } from '../../../src/edition/year-index.js';
import { madeEdition } from '../../print/made-edition.js';

const made = madeEdition([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body: '请照办。\n' },
]);
const [indexed] = withYearIndexes([{ ...made, issue: { ...made.issue, yearIndex: true } }]);
if (indexed === undefined) throw new Error('no edition');
const notices = new Map([['szf-2015-1', { page: 1, sheet: 3, breaks: [{ page: 1, offset: 0 }] }]]);

describe('earlierPagination', () => {
  it.each([
    ['an issue', made, { notices, sheets: 4 }],
    ['an issue with blank sheets before its last', made, { notices, sheets: 8, blanks: 3 }],
    [
      'an issue with the index of its year',
      indexed,
      { notices, sheets: 5, yearIndex: { page: 2, sheet: 4 } },
    ],
  ] as const)('is what the record of %s was made of', (_, edition, pagination: Pagination) => {
    const record = JSON.stringify(issueData(edition, { sha256: '', pagination }, new Map()));
    expect(earlierPagination(edition, output(recordPath(edition), record))).toEqual(pagination);
  });
});

describe('the record of an issue with the index of its year', () => {
  it('names it, with its page where that is known', () => {
    const pagination = { notices, sheets: 5, yearIndex: { page: 2, sheet: 4 } };
    expect(issueData(indexed, { sha256: '', pagination }, new Map()).yearIndex).toEqual({
      title: '2015年总目录',
      page: 2,
      sheet: 4,
    });
    expect(issueData(indexed, undefined, new Map()).yearIndex).toEqual({ title: '2015年总目录' });
    expect(issueData(made, undefined, new Map())).not.toHaveProperty('yearIndex');
  });
});

function output(path: string, content: string): EarlierOutput {
  return {
    manifest: new Map(),
    has: (asked) => asked === path,
    read: (asked) => (asked === path ? Buffer.from(content) : undefined),
  };
}
