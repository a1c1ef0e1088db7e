import { describe, expect, it } from 'vitest';
import { historyOf } from '../../src/catalogue/history.js';
import { madeArchive } from '../print/made-edition.js';
import { ACT, AMENDING, register, REPEALING, TRIAL, urls, WORK } from './acts.js';

/** What happens, the day, the doer, and whether it is still to come. */
function events(number: string, today: { year: number; month: number; day: number }): unknown[] {
  return historyOf(number, register, urls, today).map(({ what, day, by, isAhead }) => [
    what,
    `${day.year}-${day.month}-${day.day}`,
    by?.name,
    isAhead,
  ]);
}

describe('the history of a notice', () => {
  it('is all that happens to it in time order, seen from a day, which is no longer ahead', () => {
    expect(events(ACT, { year: 2015, month: 6, day: 1 })).toEqual([
      ['signed', '2015-3-2', undefined, false],
      ['effective', '2015-4-1', undefined, false],
      ['amended', '2015-6-1', AMENDING, false],
      ['repealed', '2016-1-1', REPEALING, true],
    ]);
  });

  it('has its expiry on the day after its last', () => {
    expect(events(TRIAL, { year: 2017, month: 4, day: 1 })).toEqual([
      ['signed', '2015-3-2', undefined, false],
      ['effective', '2015-4-1', undefined, false],
      ['expired', '2017-4-1', undefined, false],
    ]);
  });

  it('leads to what did it', () => {
    const [last] = historyOf(ACT, register, urls, { year: 2016, month: 1, day: 1 }).slice(-1);
    expect(last?.by).toEqual({
      key: REPEALING,
      name: REPEALING,
      title: '绍兴市人民政府关于加强救助的通知',
      url: '/szf/2015/2/',
    });
  });

  it('is none for a work of others', () => {
    expect(events(WORK, { year: 2016, month: 1, day: 1 })).toEqual([]);
  });

  it('ends with the repeal, whatever its own last day is, and names no day that is only that of signing', () => {
    const archive = madeArchive([
      {
        series: 'szf',
        number: 1,
        title: '绍兴市人民政府关于试点的通知',
        body: '各单位：\n\n请照办。\n',
        front: 'expires: 2017-12-31\n',
      },
      {
        series: 'szf',
        number: 2,
        title: '绍兴市人民政府关于停止试点的通知',
        body: '各单位：\n\n本通知自2016年1月1日起施行。\n',
        front: 'repeals: [绍政发〔2015〕1号]\n',
      },
    ]);
    const history = historyOf('绍政发〔2015〕1号', archive.register, urls, { year: 2015, month: 3, day: 2 });
    expect(history.map(({ what }) => what)).toEqual(['signed', 'repealed']);
  });
});
