import { describe, expect, it } from 'vitest';
import { issueUrl, noticeId, noticeUrl } from '../../src/model/permanent-address.js';
import type { Publication } from '../../src/model/publication.js';

const SERIES: Publication['series'] = [
  { prefix: '绍政发', slug: 'szf', issuer: '绍兴市人民政府', section: '市政府文件' },
  { prefix: '绍政办发', slug: 'szbf', issuer: '绍兴市人民政府办公室', section: '市政府办公室文件' },
];
const PUBLICATION = { series: SERIES } as Publication;

describe('noticeUrl', () => {
  it.each([
    ['绍政发', 13, '/szf/2015/13/'],
    ['绍政办发', 20, '/szbf/2015/20/'],
    ['国发', 47, undefined],
    ['绍政', 1, undefined],
  ])('%s〔2015〕%d号 stands at %s', (prefix, number, url) => {
    expect(noticeUrl({ prefix, year: 2015, number }, PUBLICATION)).toBe(url);
  });
});

describe('issueUrl', () => {
  it.each([
    [3, '/2015/3/'],
    [12, '/2015/12/'],
    [100, '/2015/100/'],
  ])('number %d of 2015 stands at %s', (number, url) => {
    expect(issueUrl({ year: 2015, number })).toBe(url);
  });
});

describe('noticeId', () => {
  it('is the address in one word', () => {
    expect(noticeId('/szf/2015/13/')).toBe('szf-2015-13');
  });
});
