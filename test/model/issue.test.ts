import { describe, expect, it } from 'vitest';
import { issueName } from '../../src/model/issue.js';

describe('issueName', () => {
  it.each([
    [3, '2015-03'],
    [12, '2015-12'],
    [100, '2015-100'],
  ])('names number %d of 2015 %s', (number, name) => {
    expect(issueName({ year: 2015, number })).toBe(name);
  });
});
