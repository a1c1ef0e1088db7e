import { describe, expect, it } from 'vitest';
import { effectChanges, nextChangeDay } from '../../src/catalogue/effect-changes.js';
import { formatIsoDate } from '../../src/model/date.js';
import { madeArchive, type MadeNotice } from '../print/made-edition.js';
import { catalogueOf } from '../web/written-site.js';

const GROUPS = ['pending', 'begun', 'expiring', 'ended'] as const;

function act(number: number, body: string, front = ''): MadeNotice {
  return {
    series: 'szf',
    number,
    title: `绍兴市人民政府关于第${number}件事的通知`,
    body: `各单位：\n\n${body}\n`,
    front,
  };
}

describe('effectChanges', () => {
  const archive = madeArchive([act(1, '本通知自2015年4月1日起施行，有效期2年。')]);
  // 2015-04-01 to 2017-03-31.
  it.each([
    [{ year: 2015, month: 3, day: 31 }, ['pending']],
    [{ year: 2015, month: 4, day: 1 }, ['begun']],
    [{ year: 2016, month: 3, day: 30 }, ['begun']],
    [{ year: 2016, month: 3, day: 31 }, ['begun', 'expiring']],
    [{ year: 2016, month: 4, day: 1 }, ['begun', 'expiring']],
    [{ year: 2016, month: 4, day: 2 }, ['expiring']],
    [{ year: 2017, month: 3, day: 31 }, ['expiring']],
    [{ year: 2017, month: 4, day: 1 }, ['ended']],
    [{ year: 2018, month: 4, day: 1 }, ['ended']],
    [{ year: 2018, month: 4, day: 2 }, []],
  ])('on %o a notice of two years stands under %o', (today, expected) => {
    const changes = effectChanges(catalogueOf(archive, { today }).entries, today);
    expect(GROUPS.filter((group) => changes[group].length > 0)).toEqual(expected);
  });

  it('looks twelve months back and twelve ahead', () => {
    expect(effectChanges([], { year: 2016, month: 1, day: 1 })).toEqual({
      begun: [],
      pending: [],
      expiring: [],
      ended: [],
    });
  });

  it('lists what is to come with the next first, and what has been with the latest first', () => {
    const today = { year: 2016, month: 1, day: 1 };
    const { entries } = catalogueOf(
      madeArchive([
        act(1, '本通知自2015年5月1日起施行。'),
        act(2, '本通知自2015年7月1日起施行。'),
        act(3, '本通知自2016年9月1日起施行。'),
        act(4, '本通知自2016年2月1日起施行。'),
        act(5, '请照办。', 'expires: 2016-12-31\n'),
        act(6, '请照办。', 'expires: 2016-06-30\n'),
        act(7, '请照办。', 'expires: 2015-05-31\n'),
        act(8, '请照办。'),
        act(9, '本通知自2015年8月1日起施行。', 'repeals: [绍政发〔2015〕8号]\n'),
      ]),
      { today },
    );
    const changes = effectChanges(entries, today);
    const rows = GROUPS.map((group) =>
      changes[group].map(({ entry, day }) => {
        const number = /\d+(?=号)/.exec(entry.notice.name)?.[0] ?? '';
        return `${number}: ${day.year}-${day.month}-${day.day}`;
      }),
    );
    expect(rows).toEqual([
      ['4: 2016-2-1', '3: 2016-9-1'],
      ['9: 2015-8-1', '2: 2015-7-1', '1: 2015-5-1'],
      ['6: 2016-6-30', '5: 2016-12-31'],
      ['8: 2015-8-1', '7: 2015-6-1'],
    ]);
  });
});

// A notice of 2015-04-01 to 2017-03-31, signed on 2015-03-02: the days of the table above on which its groups change, and
// the anniversary of the signing.
it.each([
  ['2015-03-31', '2015-04-01'],
  ['2016-03-30', '2016-03-31'],
  ['2016-04-01', '2016-04-02'],
  ['2017-03-31', '2017-04-01'],
  ['2018-04-01', '2018-04-02'],
  ['2018-04-02', undefined],
])('after %s the pages change next on %s', (today, expected) => {
  const archive = madeArchive([act(1, '本通知自2015年4月1日起施行，有效期2年。')]);
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const at = { year, month, day };
  const next = nextChangeDay(catalogueOf(archive, { today: at }).entries, at);
  expect(next && formatIsoDate(next)).toBe(expected);
});
