import { describe, expect, it } from 'vitest';
import { nextNumber } from '../../src/model/next-number.js';

const SERIES = { prefix: '绍政发', slug: 'szf', issuer: '绍兴市人民政府', section: '市政府文件' };
const ORDERS = { ...SERIES, prefix: '绍兴市人民政府令', slug: 'ling' };

const numbered = (...numbers: readonly string[]) =>
  numbers.map((number) => ({
    front: { number, title: '绍兴市人民政府关于示例的通知', issuer: ['绍兴市人民政府'], date: '2015-01-05' },
  }));
const orders = (...numbers: readonly string[]) =>
  numbered(...numbers).map(({ front }) => ({ front: { ...front, title: '绍兴市人民政府令' } }));

describe('nextNumber', () => {
  it('is the one after the last of the series in that year', () => {
    const notices = numbered(
      '绍政发〔2015〕2号',
      '绍政发〔2014〕90号',
      '绍政办发〔2015〕7号',
      '绍政发〔2015〕5号',
    );
    expect(nextNumber(notices, SERIES, 2015)).toEqual({ written: '绍政发〔2015〕6号', gaps: [3, 4] });
    expect(nextNumber(notices, SERIES, 2016)).toEqual({ written: '绍政发〔2016〕1号', gaps: [] });
  });

  it('goes on without a year for orders that have none, and is what stands below their title', () => {
    expect(nextNumber(orders('第11号', '第12号'), ORDERS, 2015)).toEqual({ written: '第13号', gaps: [] });
    expect(nextNumber([], ORDERS, 2015).written).toBe('第1号');
  });

  it('names no more than twenty gaps, be the last number mistyped', () => {
    const { written, gaps } = nextNumber(
      numbered('绍政发〔2015〕3号', '绍政发〔2015〕900719925474号'),
      SERIES,
      2015,
    );
    expect(written).toBe('绍政发〔2015〕900719925475号');
    expect(gaps).toEqual(Array.from({ length: 20 }, (_, index) => index + 4));
  });
});
