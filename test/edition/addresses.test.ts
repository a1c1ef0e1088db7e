import { describe, expect, it } from 'vitest';
import { issueName, noticeId } from '../../src/edition/addresses.js';

describe('noticeId', () => {
  it('is the address in one word', () => {
    expect(noticeId('/szf/2015/13/')).toBe('szf-2015-13');
  });
});

describe('issueName', () => {
  it.each([
    [3, '2015-03'],
    [12, '2015-12'],
    [100, '2015-100'],
  ])('names number %d of 2015 %s', (number, name) => {
    expect(issueName({ year: 2015, number })).toBe(name);
  });
});
