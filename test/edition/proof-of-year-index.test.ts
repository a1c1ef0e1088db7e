import { describe, expect, it } from 'vitest';
import { yearIndexFault } from '../../src/edition/proof-of-year-index.js';
import { withYearIndexes } from '../../src/edition/year-index.js';
import { madeEdition } from '../print/made-edition.js';

const made = madeEdition([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body: '请照办。\n' },
]);
const [edition] = withYearIndexes([{ ...made, issue: { ...made.issue, yearIndex: true } }]);
if (edition === undefined) throw new Error('no edition');
const TEXT = '2015年总目录 市政府文件 绍兴市人民政府关于做好示例工作的通知 绍政发〔2015〕1号 第3期';

describe('yearIndexFault', () => {
  it('is nothing where a carrier has the index, white space apart, or where there is none', () => {
    expect(yearIndexFault(edition, '印刷版', TEXT)).toBeUndefined();
    expect(yearIndexFault(made, '印刷版', '')).toBeUndefined();
  });

  it.each([
    [
      'a page that is not known',
      edition,
      `${TEXT}第1页`,
      '应为「发〔2015〕1号第3期」，实为「发〔2015〕1号第3期第1页」',
    ],
    ['another number', edition, TEXT.replace('1号', '2号'), '应为「的通知绍政发〔2015〕1号第3期」'],
    ['no heading', edition, TEXT.replace('市政府文件', ''), '应为「2015年总目录市政府文件'],
    ['nothing', edition, '', '第 1 字起，应为「2015年总目录市政府文」，实为「」'],
    ['an index that the edition has not', made, '2015年总目录', '应为「」，实为「2015年总目录」'],
  ])('tells of %s', (_, of, text, what) => {
    const fault = yearIndexFault(of, '印刷版', text);
    expect(fault).toMatch(/^印刷版的总目录与公文不符：第 \d+ 字起，/);
    expect(fault).toContain(what);
  });
});
