import { describe, expect, it } from 'vitest';
import { effectiveDay } from '../../src/catalogue/effective-day.js';

const SIGNED = { year: 2015, month: 3, day: 2 };
const LATER = { year: 2015, month: 4, day: 1 };

describe('effectiveDay', () => {
  it('is the day that the text states', () => {
    expect(effectiveDay({ date: '2015-03-02' }, { effective: LATER, expires: undefined })).toEqual(LATER);
  });

  it('is none where it is only the day of signing', () => {
    expect(effectiveDay({ date: '2015-03-02' }, { effective: SIGNED, expires: undefined })).toBeUndefined();
  });

  it('is the day of signing where the front matter names it', () => {
    const front = { date: '2015-03-02', effective: '2015-03-02' };
    expect(effectiveDay(front, { effective: SIGNED, expires: undefined })).toEqual(SIGNED);
  });

  it('is none where no day is known', () => {
    expect(effectiveDay({ date: '2015-03' }, { effective: undefined, expires: undefined })).toBeUndefined();
  });
});
