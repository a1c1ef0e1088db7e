import { describe, expect, test } from 'vitest';
import { dateAtEnd } from '../../src/model/written-date.js';

const MARCH_2 = { year: 2015, month: 3, day: 2 };

describe('dateAtEnd', () => {
  test.each([
    ['2015年3月2日', MARCH_2, 0, 'arabic'],
    ['绍兴市人民政府2015年03月02日', MARCH_2, 7, 'arabic'],
    ['2015-3-2', MARCH_2, 0, 'arabic'],
    ['2015.03.02', MARCH_2, 0, 'arabic'],
    ['市政府二〇一五年三月二日', MARCH_2, 3, 'han'],
    ['二○一五年十二月三十一日', { year: 2015, month: 12, day: 31 }, 0, 'han'],
  ])('%s', (text, date, start, numerals) => {
    expect(dateAtEnd(text)).toEqual({ date, start, numerals });
  });

  test.each(['2015年3月', '2015年3月2日印发', '12015年3月2日', '三月二日', ''])('none in %s', (text) => {
    expect(dateAtEnd(text)).toBeUndefined();
  });
});
