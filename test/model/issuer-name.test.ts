import { describe, expect, it } from 'vitest';
import { issuersIn } from '../../src/model/issuer-name.js';

describe('issuersIn', () => {
  const joint = ['越州市人民政府', '越州军分区', '中国人民银行越州支行'];

  it('reads issuers side by side, however they are parted and in whatever order', () => {
    expect(issuersIn('越州市人民政府　越州军分区', joint)).toEqual({
      named: ['越州市人民政府', '越州军分区'],
      rest: '',
    });
    expect(issuersIn('中国人民银行越州支行、越州军分区和越州市人民政府', joint).named).toEqual([
      '中国人民银行越州支行',
      '越州军分区',
      '越州市人民政府',
    ]);
    expect(issuersIn('越州市人民政府越州军分区', joint).named).toHaveLength(2);
  });

  it('leaves what is none of them', () => {
    expect(issuersIn('越州市人民政府等三部门', joint)).toEqual({
      named: ['越州市人民政府'],
      rest: '等三部门',
    });
    expect(issuersIn('越州市人民政府　越州警备区', joint).rest).toBe('　越州警备区');
    expect(issuersIn('越州市教育局', joint)).toEqual({ named: [], rest: '越州市教育局' });
  });

  it('takes the longer name: an office is not its government', () => {
    const both = ['越州市人民政府', '越州市人民政府办公室'];
    expect(issuersIn('越州市人民政府办公室', both)).toEqual({ named: ['越州市人民政府办公室'], rest: '' });
    expect(issuersIn('越州市人民政府办公室', ['越州市人民政府']).rest).toBe('办公室');
  });

  it('knows the state’s name before an organ, and a place that is left out', () => {
    expect(issuersIn('中华人民共和国国务院', ['国务院'])).toEqual({ named: ['国务院'], rest: '' });
    expect(issuersIn('省人民政府', ['某某省人民政府'])).toEqual({ named: ['某某省人民政府'], rest: '' });
    expect(issuersIn('自治区人民政府', ['某某自治区人民政府']).rest).toBe('');
    expect(issuersIn('某某省人民政府', ['省人民政府'])).toEqual({ named: ['省人民政府'], rest: '' });
    expect(issuersIn('市人民政府', ['某某省人民政府']).named).toEqual([]);
    expect(issuersIn('人民政府', ['某某省人民政府']).named).toEqual([]);
  });
});
