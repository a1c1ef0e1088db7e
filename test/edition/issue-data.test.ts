import { describe, expect, it } from 'vitest';
import { issueData, pdfName } from '../../src/edition/issue-data.js';
import { composed } from './composed.js';

const edition = composed({
  '绍政发〔2015〕13号': '各单位：\n\n正文。',
  '绍政办发〔2015〕20号': '新建、:sic[改建、改建]{note="原文如此"}，:sic[甲]。',
});
const PAGES = new Map([
  ['szf-2015-13', { page: 1, sheet: 3, breaks: [{ page: 1, offset: 0 }] }],
  ['szbf-2015-20', { page: 2, sheet: 4, breaks: [] }],
]);

describe('issueData', () => {
  it('tells what the issue holds, with the checksum of each text', () => {
    const sum = 'b9d4612337f8c122bf2ae1c76f837b3a73fee1f8bc3b9ea9787dc6e96b140849';
    const printed = { sha256: sum, pagination: { notices: PAGES, sheets: 5 } };
    const proved = new Map([
      ['print', 120],
      ['web', 121],
    ]);
    expect(issueData(edition, printed, proved)).toEqual({
      year: 2015,
      number: 3,
      total: 245,
      title: '绍兴市人民政府公报 2015年第3期（总第245期）',
      url: '/2015/3/',
      pdf: { file: 'gazette-2015-03.pdf', sha256: sum, sheets: 5 },
      notices: [
        {
          number: '绍政发〔2015〕13号',
          title: '绍兴市人民政府关于示例的通知',
          page: 1,
          sheet: 3,
          breaks: [{ page: 1, offset: 0 }],
          url: '/szf/2015/13/',
          // printf '绍兴市人民政府关于示例的通知\n绍政发〔2015〕13号\n各单位：\n正文。\n绍兴市人民政府\n2015年3月2日' | sha256sum
          sha256: '4c3a5f8365ee3c950d2a697577e460524914902da67c04f94bd457c20989b811',
        },
        {
          number: '绍政办发〔2015〕20号',
          title: '绍兴市人民政府办公室关于示例的通知',
          page: 2,
          sheet: 4,
          breaks: [],
          url: '/szbf/2015/20/',
          // The same with 绍政办发〔2015〕20号, 新建、改建、改建，甲。 and 绍兴市人民政府办公室, and no addressee.
          sha256: '1d10f158e57b222bbf00e1426fd6460f5c21b4e2e0e1015eac23a61c384f075b',
        },
      ],
      report: {
        sic: [
          { number: '绍政办发〔2015〕20号', text: '改建、改建', note: '原文如此' },
          { number: '绍政办发〔2015〕20号', text: '甲', note: null },
        ],
        proof: { print: 120, web: 121 },
      },
    });
  });

  it('tells no page and no file of an issue that was not printed', () => {
    const data = issueData(edition, undefined, new Map());
    expect(data).not.toHaveProperty('pdf');
    expect(data.notices.map((notice) => Object.keys(notice))).toEqual([
      ['number', 'title', 'url', 'sha256'],
      ['number', 'title', 'url', 'sha256'],
    ]);
    expect(data.report.proof).toEqual({});
  });
});

describe('pdfName', () => {
  it('names the file after the issue', () => {
    expect(pdfName({ name: '2015-12' })).toBe('gazette-2015-12.pdf');
  });
});
