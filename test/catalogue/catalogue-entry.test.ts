import { describe, expect, it } from 'vitest';
import { entriesByIssue } from '../../src/catalogue/catalogue-entry.js';
import { newestEdition } from '../print/made-edition.js';
import { ACT, acts, register } from './acts.js';

const edition = newestEdition(acts);
const today = { year: 2016, month: 1, day: 1 };

describe('entriesByIssue', () => {
  it('has of each notice what has become of it by that day', () => {
    const [first] = entriesByIssue([edition], new Map(), register, today, []).get('2015-03') ?? [];
    expect(first?.notice.number).toBe(ACT);
    expect(first?.standing.text).toBe('已废止，自2016年1月1日起');
    expect(first?.standing.by[0]?.url).toBe('/szf/2015/2/');
    expect(first?.effect).toEqual({
      effective: { year: 2015, month: 4, day: 1 },
      effectiveFrom: 'text',
      expires: undefined,
    });
    expect(first?.history.map(({ what }) => what)).toEqual(['signed', 'effective', 'amended', 'repealed']);
  });

  it('has the page where the issue was printed', () => {
    const notices = new Map([['szf-2015-2', { page: 7, sheet: 9, breaks: [] }]]);
    const paginations = new Map([['2015-03', { notices, sheets: 12 }]]);
    const entries = entriesByIssue([edition], paginations, register, today, []).get('2015-03') ?? [];
    expect(entries.map(({ page }) => page)).toEqual([undefined, 7, undefined, undefined]);
  });

  it('keeps the order of the issues, and has an empty list for one without notices', () => {
    const empty = { ...edition, name: '2015-02', sections: [] };
    const byIssue = entriesByIssue([empty, edition], new Map(), register, today, []);
    expect(Array.from(byIssue, ([name, { length }]) => [name, length])).toEqual([
      ['2015-02', 0],
      ['2015-03', 4],
    ]);
  });
});
