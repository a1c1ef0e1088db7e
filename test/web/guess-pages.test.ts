import { describe, expect, it } from 'vitest';
import type { ArchiveData, ArchiveNotice } from '../../src/web/archive-data.js';
import { guessPages } from '../../src/web/client/guess-pages.js';
import { addressOf } from '../../src/web/client/look-up.js';

const archive: ArchiveData = {
  publication: '绍兴市人民政府公报',
  moved: { 'szf/2015/31/': 'szf/2015/15/', 'szf/2015/32/': 'withdrawn' },
  issues: [
    { year: 2014, number: 3, total: 233, url: '2014/3/' },
    { year: 2015, number: 2, total: 244, url: '2015/2/' },
    { year: 2015, number: 3, total: 245, url: '2015/3/' },
  ],
  notices: [
    notice('绍政发〔2014〕13号', 'szf/2014/13/'),
    notice('绍政发〔2015〕13号', 'szf/2015/13/'),
    notice('绍政发〔2015〕14号', 'szf/2015/14/'),
    notice('绍政发〔2015〕15号', 'szf/2015/15/'),
    notice('绍政办发〔2015〕15号', 'szbf/2015/15/'),
    notice('绍兴市人民政府令第12号', 'ling/12/'),
  ],
};

function notice(number: string, url: string): ArchiveNotice {
  return {
    kind: 'notice',
    ...{ number, url, title: `${number}的标题`, date: '2015-03-02', issue: { year: 2015, number: 3 } },
    ...{ section: '市政府文件', issuers: ['绍兴市人民政府'], status: 'in-force', keywords: [] },
  };
}

const guesses = (path: string): string[] => guessPages(path, archive).map(addressOf);

describe('guessPages', () => {
  it.each([
    ['szf/2015/14', 'szf/2015/14/'],
    ['SZF/2015/014/', 'szf/2015/14/'],
    ['szf/2015/14/index.htm', 'szf/2015/14/'],
    ['szf/2015/14.html', 'szf/2015/14/'],
    ['ling/012/', 'ling/12/'],
    ['2015/03/', '2015/3/'],
    ['2015/3.pdf', '2015/3/'],
    ['绍政发〔2015〕14号', 'szf/2015/14/'],
    ['绍政发[2015]14号.pdf', 'szf/2015/14/'],
    ['search/绍政办发〔2015〕15号/', 'szbf/2015/15/'],
    ['2015年第2期', '2015/2/'],
    ['2015-02', '2015/2/'],
    ['issues/2015-2.html', '2015/2/'],
    ['szf/2015/31', 'szf/2015/15/'],
    ['art/2014/3/16/art_1229_13.html', '2014/3/'],
  ])('knows what %s means', (path, url) => {
    expect(guesses(path)[0]).toBe(url);
  });

  it('goes on with the nearest of the series, and with the issues of the year', () => {
    expect(guesses('szf/2015/99')).toEqual([
      'szf/2015/15/',
      'szf/2015/14/',
      'szf/2015/13/',
      '2015/3/',
      '2015/2/',
    ]);
  });

  it('knows no withdrawn page, and nothing of what says nothing', () => {
    expect(guesses('szf/2015/32').slice(0, 1)).not.toEqual(['withdrawn']);
    expect(guesses('wp-login.php')).toEqual([]);
    expect(guesses('')).toEqual([]);
    expect(guesses('7')).toEqual([]);
  });

  it('takes no time for an address that is made to take it', () => {
    expect(guesses('2015/'.repeat(100_000)).length).toBeLessThanOrEqual(6);
  });
});
