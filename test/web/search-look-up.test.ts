import { describe, expect, it } from 'vitest';
import type { ArchiveData, ArchiveNotice } from '../../src/web/archive-data.js';
import { addressOf, lookUp } from '../../src/web/client/look-up.js';

const archive: ArchiveData = {
  publication: '绍兴市人民政府公报',
  moved: {},
  issues: [
    { year: 2014, number: 3, total: 233, url: '2014/3/', pages: 40 },
    { year: 2015, number: 2, total: 244, url: '2015/2/' },
    { year: 2015, number: 3, total: 245, url: '2015/3/', pages: 12 },
  ],
  notices: [
    notice('绍政发〔2014〕13号', '关于做好防汛工作的通知', 'szf/2014/13/', '2014-03-02'),
    notice('绍政办发〔2015〕13号', '关于成立领导小组的通知', 'szbf/2015/13/', '2015-01-08'),
    notice('绍政发〔2015〕13号', '关于推进工业企业“零土地”技术改造的通知', 'szf/2015/13/', '2015-02-16'),
    notice(
      '绍政发〔2015〕14号',
      '关于印发城乡居民临时救助实施办法（试行）的通知',
      'szf/2015/14/',
      '2015-03-02',
    ),
  ],
};

function notice(number: string, title: string, url: string, date: string): ArchiveNotice {
  const year = Number(date.slice(0, 4));
  return {
    kind: 'notice',
    ...{ number, title, url, date, issue: { year, number: 3 }, section: '市政府文件' },
    ...{ issuers: ['绍兴市人民政府'], status: 'in-force', keywords: [] },
  };
}

function addresses(query: string): string[] {
  return lookUp(query, archive).answers.map(addressOf);
}

describe('lookUp', () => {
  it.each([
    ...['绍政发〔2015〕13号', '绍政发[2015]13号', '绍政发[2015]13', '绍政发(2015)13号', '绍政发（2015）13号'],
    ...['绍政发【2015】13', '绍政发〔2015〕13', '绍政发〔２０１５〕１３号', '绍政发 〔2015〕 13 号'],
    ...['绍政发2015年13号', '绍政发2015-13'],
  ])('leads from %s to the one notice', (query) => {
    expect(addresses(query)).toEqual(['szf/2015/13/']);
    expect(lookUp(query, archive).only).toEqual({ kind: 'notice', notice: archive.notices[2] });
  });

  it.each(['13号', '13'])('gives all notices of %s, the newest first', (query) => {
    expect(addresses(query)).toEqual(['szf/2015/13/', 'szbf/2015/13/', 'szf/2014/13/']);
    expect(lookUp(query, archive).only).toBeUndefined();
  });

  it('goes straight to the only 14号, but not for digits that may be words', () => {
    expect(lookUp('14号', archive).only).toBeDefined();
    expect(addresses('14')).toEqual(['szf/2015/14/']);
    expect(lookUp('14', archive).only).toBeUndefined();
  });

  it.each([
    ['2015年第3期', ['2015/3/']],
    ['2015.3期', ['2015/3/']],
    ['总第245期', ['2015/3/']],
    ['245期', ['2015/3/']],
    ['第3期', ['2015/3/', '2014/3/']],
    ['2015年第3期第12页', ['2015/3/#page-12']],
    ['2015年第3期12页', ['2015/3/#page-12']],
    ['总第245期第12页', ['2015/3/#page-12']],
    ['第3期第12页', ['2015/3/#page-12', '2014/3/#page-12']],
    ['第3期第13页', ['2014/3/#page-13']],
  ])('leads from %s to %j', (query, expected) => {
    expect(addresses(query)).toEqual(expected);
    expect(lookUp(query, archive).only !== undefined).toBe(expected.length === 1);
  });

  it.each([
    '2015年第3期第13页',
    '2015年第2期第1页',
    '2015年第3期第0页',
    '2016年第1期',
    '绍政发〔2016〕13号',
    '国发〔2015〕13号',
  ])('has nothing for %s', (query) => {
    expect(addresses(query)).toEqual([]);
  });

  it.each([
    ['临时救助', ['szf/2015/14/']],
    ['《城乡居民临时救助实施办法(试行)》', ['szf/2015/14/']],
    ['领导 小组', ['szbf/2015/13/']],
    ['的通知', ['szf/2015/14/', 'szf/2015/13/', 'szbf/2015/13/', 'szf/2014/13/']],
    ['的', []],
  ])('gives the notices with %s in their titles, but does not go there unasked', (query, expected) => {
    expect(addresses(query)).toEqual(expected);
    expect(lookUp(query, archive)).toMatchObject({ by: 'title', only: undefined });
  });
});
