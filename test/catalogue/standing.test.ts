import { describe, expect, it } from 'vitest';
import { standingOf, statusText, type Standing } from '../../src/catalogue/standing.js';
import { ACT, AMENDING, register, REPEALING, TRIAL, urls, WORK } from './acts.js';

function standing(number: string, year: number, month: number, day: number): Standing {
  return standingOf(number, register, urls, { year, month, day });
}

describe('the status of a notice', () => {
  it.each([
    [ACT, [2015, 3, 31], 'pending', '尚未施行', []],
    [ACT, [2015, 4, 1], 'in-force', '未见修改或废止', []],
    [ACT, [2015, 6, 1], 'amended', '已修改，自2015年6月1日起', [AMENDING]],
    [ACT, [2016, 1, 1], 'repealed', '已废止，自2016年1月1日起', [REPEALING]],
    [TRIAL, [2017, 3, 31], 'in-force', '未见修改或废止', []],
    [TRIAL, [2017, 4, 1], 'expired', '已失效，自2017年4月1日起', []],
  ] as const)('%s on %j is %s', (number, [year, month, day], status, text, by) => {
    const known = standing(number, year, month, day);
    expect([known.status, known.text, known.by.map((document) => document.name)]).toEqual([status, text, by]);
  });

  it('is that of works.yaml for a work of others, and unknown for all else', () => {
    expect(standing(WORK, 2019, 12, 31).status).toBe('in-force');
    expect(standing(WORK, 2020, 1, 1).text).toBe('已废止，自2020年1月1日起');
    expect(standing('浙政发〔2014〕9号', 2020, 1, 1).text).toBe('效力未查');
  });

  it('leads to what made it so', () => {
    expect(standing(ACT, 2016, 1, 1).by).toEqual([
      { key: REPEALING, name: REPEALING, title: '绍兴市人民政府关于加强救助的通知', url: '/szf/2015/2/' },
    ]);
  });
});

describe('what a notice and others do with each other', () => {
  it('is what it does first, then what they do', () => {
    expect(standing(REPEALING, 2016, 1, 1).groups).toEqual([
      {
        kind: 'repeals',
        direction: 'out',
        words: '本文废止',
        documents: [{ key: ACT, name: ACT, title: '绍兴市人民政府关于救助的通知', url: '/szf/2015/1/' }],
      },
      {
        kind: 'implements',
        direction: 'out',
        words: '本文依据',
        documents: [
          { key: WORK, name: WORK, title: '国务院关于救助的通知', url: 'https://www.gov.cn/47.htm' },
        ],
      },
    ]);
    const ofAct = standing(ACT, 2015, 3, 2).groups;
    expect(ofAct.map(({ direction, words }) => [direction, words])).toEqual([
      ['in', '废止本文'],
      ['in', '修改本文'],
    ]);
  });

  it('is nothing where nothing is known', () => {
    expect(standing(TRIAL, 2016, 1, 1).groups).toEqual([]);
  });
});

describe('statusText', () => {
  const since = { year: 2016, month: 1, day: 1 };

  it.each([
    ['pending', '尚未施行，自2016年1月1日起'],
    ['in-force', '未见修改或废止'],
    ['amended', '已修改，自2016年1月1日起'],
    ['repealed', '已废止，自2016年1月1日起'],
    ['expired', '已失效，自2016年1月1日起'],
    ['unknown', '效力未查，自2016年1月1日起'],
  ] as const)('of %s names the day where that says something', (status, text) => {
    expect(statusText({ status, since, by: [] })).toBe(text);
    expect(statusText({ status, since: undefined, by: [] })).toBe(text.replace(/，.*/u, ''));
  });
});
