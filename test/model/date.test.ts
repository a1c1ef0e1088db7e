import { describe, expect, it } from 'vitest';
import {
  addSpan,
  compareDates,
  formatDate,
  formatIsoDate,
  isRealDate,
  parseIsoDate,
} from '../../src/model/date.js';

describe('parseIsoDate', () => {
  it('reads a day', () => {
    expect(parseIsoDate('2015-03-02')).toEqual({ year: 2015, month: 3, day: 2 });
  });

  it.each(['2016-02-29', '2000-02-29', '2015-12-31', '2015-01-01'])('reads %s', (text) => {
    expect(parseIsoDate(text)).toBeDefined();
  });

  it.each([
    ...['2015-02-29', '1900-02-29', '2015-04-31', '2015-13-01', '2015-00-10', '2015-01-00', '2015-01-32'],
    ...['2015-3-2', '2015-03-2', '15-03-02', '2015/03/02', '2015.03.02', '2015年3月2日', '20150302'],
    ...['', ' 2015-03-02', '2015-03-02 ', '2015-03-02\n', '2015-03-02\r', '2015-03-02T00:00:00Z'],
    ...['２０１５-03-02', '2015—03—02', '-015-03-02'],
  ])('does not read %j', (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
  });
});

describe('isRealDate', () => {
  it('knows how long a month is, whatever the time zone', () => {
    expect(isRealDate({ year: 2015, month: 2, day: 28 })).toBe(true);
    expect(isRealDate({ year: 2015, month: 2, day: 29 })).toBe(false);
    expect(isRealDate({ year: 2016, month: 2, day: 29 })).toBe(true);
    expect(isRealDate({ year: 2015, month: 11, day: 31 })).toBe(false);
    expect(isRealDate({ year: 2015, month: 0, day: 1 })).toBe(false);
  });
});

describe('formatDate', () => {
  it('pads neither month nor day (GB/T 9704 7.3.5.4)', () => {
    expect(formatDate({ year: 2015, month: 3, day: 2 })).toBe('2015年3月2日');
    expect(formatDate({ year: 2015, month: 12, day: 31 })).toBe('2015年12月31日');
  });
});

describe('formatIsoDate', () => {
  it('pads all of them, so that it reads back', () => {
    expect(formatIsoDate({ year: 2015, month: 3, day: 2 })).toBe('2015-03-02');
    expect(formatIsoDate({ year: 215, month: 3, day: 2 })).toBe('0215-03-02');
  });
});

describe('addSpan', () => {
  it.each([
    ['2015-04-01', { years: 2 }, '2017-04-01'],
    ['2015-04-01', { days: -1 }, '2015-03-31'],
    ['2015-01-31', { months: 1 }, '2015-02-28'],
    ['2016-02-29', { years: 1 }, '2017-02-28'],
    ['2015-12-15', { days: 30 }, '2016-01-14'],
  ])('%s and %j', (from, span, to) => {
    expect(formatIsoDate(addSpan(parseIsoDate(from) ?? { year: 0, month: 0, day: 0 }, span))).toBe(to);
  });
});

it('compareDates', () => {
  const [a, b] = [
    { year: 2015, month: 3, day: 31 },
    { year: 2015, month: 4, day: 1 },
  ];
  expect([compareDates(a, b) < 0, compareDates(b, a) > 0, compareDates(a, a)]).toEqual([true, true, 0]);
});
