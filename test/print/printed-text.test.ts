import { describe, expect, it } from 'vitest';
import { proof } from '../../src/edition/proof.js';
import type { WrittenLayout } from '../../src/print/layout.js';
import { printedText, type PrintedText } from '../../src/print/printed-text.js';
import { madeEdition } from './made-edition.js';

// The type area of A4 with 25.4 mm above and 46 lines of 15.5 pt: 769.89 to 56.89 pt above the lower edge.
const [HEAD, TOP_LINE, LAST_LINE, FOOT] = [780, 757, 60, 31];

const edition = madeEdition([
  {
    series: 'szf',
    number: 1,
    title: '绍兴市人民政府关于做好示例工作的通知',
    body: [
      '各区、县（市）人民政府：\n\n现将指标公布如下：\n',
      ':::table{head=1}\n| 分类 | 指标 |\n| --- | --- |\n| 甲 | 一项 |\n| ^ | 二项 |\n| ^ | 三项 |\n:::\n',
    ].join('\n'),
  },
  { series: 'szf', number: 2, title: '绍兴市人民政府关于做好其他工作的通知', body: '各单位：\n\n请照办。\n' },
]);
const TABLE = 'szf-2015-1.tab-1';
const LAYOUT: WrittenLayout = {
  sheets: 5,
  closingBlanks: 0,
  provenancePt: 0,
  partedSignatures: [],
  closerParts: [],
  frontSheets: 2,
  noticeSheets: { 'szf-2015-1': 3, 'szf-2015-2': 4 },
  runningHeads: ['市政府文件', '绍兴市人民政府公报　2015年第3期'],
  turnedSheets: [],
  tableRooms: { [TABLE]: 90 },
  tableBreaks: { [TABLE]: [{ row: 4, part: 1 }] },
  dividedCells: {},
  spaces: {},
};
// The table's last row stands on the second page of the body, under the head and the label of 甲 again.
const PLACES: Places = {
  'section-1': [3, 769],
  'szf-2015-1': [3, 700],
  [`${TABLE}.row-2`]: [3, 150],
  [`${TABLE}.row-3`]: [3, 100],
  [`${TABLE}.row-4`]: [4, 740],
  'szf-2015-2': [4, 600],
};
const SHEETS: readonly Sheet[] = [
  [['绍 兴 市 人 民 政 府 公 报', 600]],
  [
    ['I', FOOT],
    ['目 录', 730],
    ['绍兴市人民政府关于', 700],
    ['（1）', 690],
  ],
  [
    ['市政府文件', HEAD],
    ['— 1 —', FOOT],
    ['市 政 府 文 件', TOP_LINE],
    ['绍兴市人民政府关于', 680],
    ['做好示例工作的通知', 660],
    ['绍政发〔2015〕1号', 640],
    ['各区、县（市）人民政府：', 600],
    ['现将指标公布如下：', 585],
    // The signature ends a column and stands higher than the next run: order is that of drawing.
    ['分类', 200],
    ['指标', 200],
    ['甲', 140],
    ['一项', 140],
    ['二项', LAST_LINE],
  ],
  [
    ['绍兴市人民政府公报　2015年第3期', HEAD],
    ['— 2 —', FOOT],
    ['续表', TOP_LINE],
    ['分类', TOP_LINE],
    ['指标', TOP_LINE],
    ['甲', 735],
    ['三项', 735],
    ['绍兴市人民政府', 700],
    ['2015年3月2日', 685],
    ['绍兴市人民政府关于做好其他工作的通知', 580],
    ['绍政发〔2015〕2号', 560],
    ['各单位：', 540],
    ['请照办。', 525],
    ['绍兴市人民政府', 500],
    ['2015年3月2日', 485],
  ],
  [['主办单位：某室', 100]],
];

describe('printedText', () => {
  it('reads what the edition says, without running heads, page numbers and what tables repeat', () => {
    const text = read(SHEETS, PLACES);
    expect(proof(edition, 'print', text.notices).differences).toEqual([]);
  });

  it('keeps front, banners and colophon apart', () => {
    const { front, banners, colophon } = read(SHEETS, PLACES);
    expect(front).toBe('绍兴市人民政府公报目录绍兴市人民政府关于（1）');
    expect(banners).toEqual(['市政府文件']);
    expect(colophon).toBe('主办单位：某室');
  });

  it.each([
    ['the head is not repeated', '分类', TOP_LINE],
    ['the label of a cell that goes on is not repeated', '甲', 735],
  ])('takes nothing out where %s, so that the proof fails', (_, text, y) => {
    const sheets = SHEETS.map((runs) => runs.filter((run) => run[0] !== text || run[1] !== y));
    const { notices } = read(sheets, PLACES);
    expect(proof(edition, 'print', notices).differences).toMatchObject([{ notice: '绍政发〔2015〕1号' }]);
  });

  it('loses no character of the type area’s first and last line', () => {
    const text = read(SHEETS, PLACES);
    expect(text.notices.get('szf-2015-1')).toContain('一项二项三项');
    expect(text.banners).toEqual(['市政府文件']);
  });

  it('finds where pages begin: under a banner at the notice’s title, else in the text, without what is repeated', () => {
    // Before 三项: title 18, number 11, addressee 12, sentence 9, head 4, 甲 一项 二项 5.
    expect([...read(SHEETS, PLACES).breaks]).toEqual([
      [
        'szf-2015-1',
        [
          { page: 1, offset: 0 },
          { page: 2, offset: 59 },
        ],
      ],
    ]);
  });

  it('gives an empty text where a notice is not found', () => {
    const places = Object.fromEntries(Object.entries(PLACES).filter(([id]) => id !== 'szf-2015-2'));
    const { notices } = read(SHEETS, places);
    expect(notices.get('szf-2015-2')).toBe('');
    expect(proof(edition, 'print', notices).differences).toHaveLength(2);
  });
});

describe('a row that goes on over the end of its page', () => {
  const divided = madeEdition([
    {
      series: 'szf',
      number: 1,
      title: '绍兴市人民政府关于做好示例工作的通知',
      body: '各单位：\n\n| 分类 | 指标 |\n| --- | --- |\n| 甲 | 一二三四 |\n| 乙 | 五 |\n',
    },
  ]);
  const layout: WrittenLayout = {
    ...LAYOUT,
    tableBreaks: { [TABLE]: [{ row: 2, part: 2 }] },
    dividedCells: {
      [TABLE]: [
        { row: 1, cell: 0, firstBreak: 0, parts: ['甲', ''] },
        { row: 1, cell: 1, firstBreak: 0, parts: ['一二', '三四'] },
      ],
    },
  };
  const places: Places = {
    'section-1': [3, 769],
    'szf-2015-1': [3, 700],
    [`${TABLE}.row-2`]: [3, 150],
    [`${TABLE}.row-2.part-2`]: [4, 740],
    [`${TABLE}.row-3`]: [4, 600],
  };
  const [cover = [], contents = [], first = [], , colophon = []] = SHEETS;
  const title = first.slice(0, 6);
  const cells = (...words: string[]) => words.map((word, at) => [word, 700 - at] as const);
  const sheetsWith = (...onward: string[]): Sheet[] => [
    cover,
    contents,
    [...title, ...cells('各单位：', '分类', '指标', '甲', '一二')],
    cells('续表', '分类', '指标', ...onward, '绍兴市人民政府', '2015年3月2日'),
    colophon,
  ];

  it('is read cell by cell', () => {
    const { notices } = read(sheetsWith('三四', '乙', '五'), places, divided, layout);
    expect(proof(divided, 'print', notices).differences).toEqual([]);
  });

  it.each([
    ['a character is lost', ['三', '乙', '五']],
    ['it does not go on where it stopped', ['乙', '五', '三四']],
    ['it is said twice', ['一二三四', '乙', '五']],
  ])('fails the proof where %s', (_, onward) => {
    const { notices } = read(sheetsWith(...onward), places, divided, layout);
    expect(proof(divided, 'print', notices).differences).toHaveLength(1);
  });
});

type Sheet = readonly (readonly [text: string, y: number])[];
type Places = Readonly<Record<string, readonly [sheet: number, y: number]>>;

function read(sheets: readonly Sheet[], places: Places, of = edition, layout = LAYOUT): PrintedText {
  const lines = sheets.flatMap((runs, index) =>
    runs.map(([text, y]) => ({
      sheet: index + 1,
      glyphs: Array.from(text.replaceAll(' ', ''), (character, at) => ({
        text: character,
        x: 77 + 10 * at,
        y,
        sizePt: 10,
        widthPt: 10,
        isTurned: false,
      })),
    })),
  );
  const named = Object.entries(places).map(([name, [sheet, y]]) => [name, { sheet, x: 77, y }] as const);
  return printedText(lines, new Map(named), of, layout);
}
