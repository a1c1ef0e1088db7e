import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintedIssue } from '../../src/print/print.js';
import type { PrintedLine } from '../../src/pdf/printed-line.js';
import { strandedTitles } from '../../src/print/stranded-titles.js';
import { madeEdition, readEdition } from './made-edition.js';
import { printAll } from './print-all.js';

const TITLE = '绍兴市人民政府关于做好示例工作的通知';
const NUMBER = '绍政发〔2015〕1号';
const edition = madeEdition([
  {
    series: 'szf',
    number: 1,
    title: TITLE,
    body: [
      '各单位：',
      '现将办法发给你们。附件1 有表。',
      ':::signature\n绍兴市人民政府\n2015年3月2日\n:::',
      '# 示例办法',
      '## 一、总则',
      '办法的正文。',
      '# 附件1 示例名单',
      ':::table{caption="表1　示例表"}\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n:::',
    ].join('\n\n'),
  },
]);

/** Each line with the sheet and the column that it stands in; lines of a column stand below each other. */
function stranded(placed: readonly (readonly [place: string, text: string])[]): string[] {
  const depths = new Map<string, number>();
  const lines = placed.map(([place, text]): PrintedLine => {
    const [sheet = 0, column = 0] = place.split('.').map(Number);
    const depth = depths.get(place) ?? 0;
    depths.set(place, depth + 1);
    const [x, y] = [77 + 231 * (column - 1), 700 - 15.5 * depth];
    const glyphs = Array.from(text, (character, index) => ({
      text: character,
      x: x + 10.5 * index,
      y,
      sizePt: 10.5,
      widthPt: 10.5,
      isTurned: false,
    }));
    return { sheet, glyphs };
  });
  return strandedTitles(lines, edition).map(({ kind, sheet, text }) => `${kind} ${sheet} ${text}`);
}

/** The lines of the notice, each in the column that stands before it or, without one, in that of the line above. */
function set(changed: Readonly<Record<string, string>>): string[] {
  const texts = [
    TITLE,
    NUMBER,
    '各单位：',
    '现将办法发给你们。',
    '附件1有表。',
    '绍兴市人民政府',
    '2015年3月2日',
  ];
  const more = [
    '示例办法',
    '一、总则',
    '办法的正文。',
    '附件1',
    '示例名单',
    '表1示例表',
    '甲',
    '乙',
    '丙',
    '丁',
  ];
  let place = '3.1';
  return stranded([...texts, ...more].map((text) => [(place = changed[text] ?? place), text]));
}

describe('strandedTitles', () => {
  it('finds nothing where all stand together, or a column ends inside a text', () => {
    expect(set({})).toEqual([]);
    expect(set({ '附件1有表。': '3.2', 丙: '4.1' })).toEqual([]);
    expect(set({ '现将办法发给你们。': '4.1' })).toEqual([]);
  });

  it.each([
    [{ [NUMBER]: '4.1' }, `title 3 ${TITLE}`],
    [{ '各单位：': '4.1' }, `title 3 ${NUMBER}`],
    [{ '一、总则': '4.1' }, 'title 3 示例办法'],
    [{ 表1示例表: '4.1' }, 'title 3 附件1示例名单'],
    [{ 甲: '4.1' }, 'title 3 表1示例表'],
    [{ '办法的正文。': '3.2' }, 'heading 3 一、总则'],
    [{ '办法的正文。': '4.1' }, 'heading 3 一、总则'],
    [{ 绍兴市人民政府: '3.2' }, 'signature 3 绍兴市人民政府2015年3月2日'],
    [{ 绍兴市人民政府: '4.1' }, 'signature 4 绍兴市人民政府2015年3月2日'],
    // One line of the paragraph goes with it, the other not.
    [{ '附件1有表。': '4.1' }, 'signature 4 绍兴市人民政府2015年3月2日'],
  ])('with %o finds %s', (changed, found) => {
    expect(set(changed)).toEqual([found]);
  });
});

describe('no title, heading or signature', () => {
  // The others are printed where more is asked of them.
  const FOLDERS = ['test/editions/yunze', 'test/editions/kinds'];
  let printed: readonly PrintedIssue[];
  beforeAll(async () => {
    printed = await printAll(FOLDERS.map((folder) => readEdition(folder)));
  });

  it.each(FOLDERS)('of %s is parted from its text', (folder) => {
    expect(printed[FOLDERS.indexOf(folder)]?.setting.stranded).toEqual([]);
  });
});
