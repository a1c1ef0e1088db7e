import { describe, expect, it } from 'vitest';
import type { NoticeKind } from '../../src/model/notice-kind.js';
import type { Status } from '../../src/model/register.js';
import type { ArchiveNotice } from '../../src/web/archive-data.js';
import { facetValues, hasChosen, type Chosen } from '../../src/web/client/facets.js';
import { readState, writeState } from '../../src/web/client/search-state.js';

const NONE: Chosen = { year: [], kind: [], organ: [], section: [], status: [] };
const GOVERNMENT = '绍兴市人民政府';
const OFFICE = '绍兴市人民政府办公室';

const notices = [
  notice(2014, [OFFICE], 'repealed'),
  notice(2015, [OFFICE], 'in-force'),
  notice(2015, [GOVERNMENT, OFFICE], 'in-force'),
];

function notice(
  year: number,
  issuers: readonly string[],
  status: Status,
  kind: NoticeKind = 'notice',
): ArchiveNotice {
  const own = { number: '', kind, title: '', url: '', date: `${year}-03-02`, keywords: [] };
  return { ...own, issue: { year, number: 3 }, section: '市政府文件', issuers, status };
}

describe('facets', () => {
  it('count each notice under each of its organs, the most frequent first', () => {
    expect(facetValues('organ', notices, NONE)).toEqual([
      { value: OFFICE, count: 3 },
      { value: GOVERNMENT, count: 1 },
    ]);
  });

  it('tell kinds in words, and no validity of what rules nothing', () => {
    const some = [...notices, notice(2015, [OFFICE], 'none', 'explanation')];
    expect(facetValues('kind', some, NONE)).toEqual([
      { value: '文件', count: 3 },
      { value: '解读', count: 1 },
    ]);
    expect(facetValues('status', some, NONE).map(({ value }) => value)).toEqual(['未见修改或废止', '已废止']);
    expect(hasChosen(notice(2015, [OFFICE], 'none', 'order'), { ...NONE, kind: ['令'] })).toBe(true);
  });

  it('give years from the latest, and count what the other facets leave', () => {
    const chosen = { ...NONE, year: ['2014年'], status: ['未见修改或废止'] };
    expect(facetValues('year', notices, chosen)).toEqual([
      { value: '2015年', count: 2 },
      { value: '2014年', count: 0 },
    ]);
    expect(facetValues('status', notices, chosen)).toEqual([
      { value: '已废止', count: 1 },
      { value: '未见修改或废止', count: 0 },
    ]);
  });

  it('let pass what has one of the values of each', () => {
    const left = (chosen: Partial<Chosen>): number =>
      notices.filter((each) => hasChosen(each, { ...NONE, ...chosen })).length;
    expect(left({})).toBe(3);
    expect(left({ year: ['2014年', '2015年'] })).toBe(3);
    expect(left({ organ: [GOVERNMENT] })).toBe(1);
    expect(left({ organ: [OFFICE], year: ['2015年'] })).toBe(2);
    expect(left({ organ: [GOVERNMENT], status: ['已废止'] })).toBe(0);
  });
});

describe('the address of a search', () => {
  it('says all of its state', () => {
    const state = {
      query: '绍政发[2015]13 & “a+b”',
      isList: true,
      chosen: { ...NONE, organ: [GOVERNMENT, OFFICE], status: ['未见修改或废止'] },
      order: 'newest',
    } as const;
    expect(readState(writeState(state))).toEqual(state);
  });

  it('is read as another page or a reader writes it', () => {
    expect(readState('?q=%E6%95%91%E5%8A%A9+13')).toEqual({
      query: '救助 13',
      isList: false,
      chosen: NONE,
      order: 'title',
    });
    expect(readState('')).toMatchObject({ query: '' });
    expect(readState('?q=a&order=best&list')).toMatchObject({ isList: true, order: 'title' });
  });
});
