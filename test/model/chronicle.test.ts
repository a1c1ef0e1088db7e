import { describe, expect, it } from 'vitest';
import { chronicleOf, parseDays, periodOf, wholeDay } from '../../src/model/chronicle.js';
import { formatIsoDate } from '../../src/model/date.js';
import { readCase } from '../check/rule-case.js';

describe('parseDays', () => {
  it.each([
    ['1日　市政府召开会议。', '1日'],
    ['12日，市政府召开会议。', '12日'],
    ['3月1日　市政府召开会议。', '3月1日'],
    ['1日至3日　市长考察。', '1日至3日'],
    ['3月30日—4月2日　市长考察。', '3月30日—4月2日'],
    ['2015年3月1日：市政府召开会议。', '2015年3月1日'],
    ['同日　召开会议。', '同日'],
    ['1日', undefined],
    ['1日上午，市政府召开会议。', undefined],
    ['1日、3日，市政府召开会议。', undefined],
    ['1月起，各地推进。', undefined],
    ['市政府1日　召开会议。', undefined],
  ])('reads %s', (text, expected) => {
    expect(parseDays(text)?.text).toBe(expected);
  });

  it('gives the first and the last day as far as they are written', () => {
    expect(parseDays('3月30日至4月2日　')).toMatchObject({
      from: { year: undefined, month: 3, day: 30 },
      to: { year: undefined, month: 4, day: 2 },
    });
    expect(parseDays('同日　')?.from).toBeUndefined();
  });
});

describe('periodOf', () => {
  it.each([
    ['绍兴市人民政府2015年3月大事记', [2015, 3, 3]],
    ['绍兴市2015年3月份大事记', [2015, 3, 3]],
    ['大事记（2015年1—3月）', [2015, 1, 3]],
    ['大事记（2015年11月至12月）', [2015, 11, 12]],
    ['2015年第三季度大事记', [2015, 7, 9]],
    ['2015年下半年大事记', [2015, 7, 12]],
    ['2015年大事记', [2015, undefined, undefined]],
    ['大事记', [undefined, undefined, undefined]],
  ])('of %s', (title, expected) => {
    const { year, firstMonth, lastMonth } = periodOf(title);
    expect([year, firstMonth, lastMonth]).toEqual(expected);
  });
});

/** The days of a chronicle's entries: 2015-03-30/2015-04-02. */
function days(title: string, body: string): string[] {
  const notice = readCase([{ name: '', text: `---\ntitle: ${title}\n---\n\n${body}` }]).archive?.notices[0];
  if (notice === undefined) throw new Error('not read');
  return chronicleOf(notice).map(({ from, to }) =>
    [...new Set([from, to].map((day) => wholeDay(day)).map((day) => (day ? formatIsoDate(day) : '?')))].join(
      '/',
    ),
  );
}

describe('chronicleOf', () => {
  it('takes year and month from the title, a heading or the entry before', () => {
    const body = [
      '4日　甲。',
      '## 二月',
      '3日　乙。',
      '同日　丙。',
      '27日至3月2日　丁。',
      '28日　戊。',
      '3月5日　己。',
      '6日　庚。',
      '## 2016年1月',
      '1日　辛。',
    ].join('\n\n');
    expect(days('绍兴市人民政府2015年1月大事记', body)).toEqual([
      ...['2015-01-04', '2015-02-03', '2015-02-03', '2015-02-27/2015-03-02', '2015-02-28'],
      ...['2015-03-05', '2015-03-06', '2016-01-01'],
    ]);
  });

  it('knows no day that nobody tells', () => {
    expect(days('绍兴市人民政府大事记', '同日　甲。\n\n4日　乙。')).toEqual(['?', '?']);
    expect(days('绍兴市人民政府2015年2月大事记', '29日　甲。')).toEqual(['?']);
  });
});
