import { toString as hastText } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { tableCsv } from '../../src/web/table-csv.js';
import { elements } from './page-elements.js';
import { writtenSite } from './written-site.js';

const rowsOf = (rows: Parameters<typeof tableCsv>[0]['rows']): string =>
  tableCsv({ type: 'table', id: 'tab-1', head: 1, rows });

describe('tableCsv', () => {
  it('begins with a byte order mark and ends each record with CRLF', () => {
    expect(
      rowsOf([
        [{ text: '序号' }, { text: '名称' }],
        [{ text: '1' }, { text: '甲' }],
      ]),
    ).toBe('\uFEFF序号,名称\r\n1,甲\r\n');
  });

  it('quotes what holds a comma, a quotation mark or a new line, and nothing else', () => {
    expect(rowsOf([[{ text: '1,000' }, { text: '"A"级' }, { text: '甲\n乙' }, { text: '甲，乙' }]])).toBe(
      '\uFEFF"1,000","""A""级","甲\n乙",甲，乙\r\n',
    );
  });

  it('does not alter a text that a program might take for a formula', () => {
    expect(rowsOf([[{ text: '=1+1' }, { text: '-5%' }, { text: '@甲' }, { text: '' }]])).toBe(
      '\uFEFF=1+1,-5%,@甲,\r\n',
    );
  });

  it('says where the original is empty', () => {
    expect(rowsOf([[{ text: '', blank: true, columnSpan: 2 }, { text: '' }]])).toBe(
      '\uFEFF〔原文空白〕,〔原文空白〕,\r\n',
    );
  });

  it('repeats a merged cell in every place that it covers', () => {
    expect(
      rowsOf([
        [{ text: '甲' }, { text: '乙', columnSpan: 2, rowSpan: 2 }, { text: '丙' }],
        [{ text: '丁' }, { text: '戊', rowSpan: 2 }],
        [{ text: '己', columnSpan: 3 }],
      ]),
    ).toBe('\uFEFF甲,乙,乙,丙\r\n丁,乙,乙,戊\r\n己,己,己,戊\r\n');
  });
});

describe('the tables of an awkward notice', () => {
  const written = writtenSite('test/editions/awkward');
  const page = written.text('szf/2015/2/index.html');

  it('are files beside its page', () => {
    expect(written.text('szf/2015/2/table-1.csv')).toBe(
      '\uFEFF分类,指标,指标\r\n分类,名称,值\r\n甲,a < b,1\r\n甲,c & d,"""2"""\r\n',
    );
    expect(written.text('szf/2015/2/table-2.csv')).toBe('\uFEFF序号,名称\r\n1,甲\r\n');
    expect(written.files.filter(({ path }) => path.endsWith('.csv'))).toHaveLength(2);
  });

  it('are offered by name in the list of files, and at the table without a character of its own', () => {
    const listed = elements(page, 'dd.downloads').flatMap((group) => elements(group, 'a'));
    const csv = listed.filter(({ properties }) => properties['type'] === 'text/csv');
    expect(csv.map((link) => [link.properties['href'], hastText(link)])).toEqual([
      ['table-1.csv', '表1CSV'],
      ['table-2.csv', '表2CSV'],
    ]);
    expect(elements(page, 'a.table-file').map(({ properties, children }) => [properties, children])).toEqual(
      [1, 2].map((number) => [
        {
          className: ['table-file'],
          href: `table-${number}.csv`,
          type: 'text/csv',
          ariaLabel: `下载表${number}（CSV）`,
        },
        [],
      ]),
    );
  });
});

describe('the tables of the real issue', () => {
  const written = writtenSite('gazette');

  it('have as many records as rows, each with as many fields', () => {
    // 附件1 of 16号 has 42 rows below its head.
    const records = written.text('szf/2015/16/table-1.csv').trimEnd().split('\r\n');
    expect(records).toHaveLength(43);
    expect(records[0]).toBe('\uFEFF分类,分类,序号,指标,指标,目标值');
    expect(records[1]).toBe('质量水平,质量水平,1,产品质量合格率,国家监督抽查,≥90%');
    expect(records[2]).toBe('质量水平,质量水平,1,产品质量合格率,监督抽查,≥94%');
    expect(new Set(records.map((record) => record.split(',').length))).toEqual(new Set([6]));
  });
});
