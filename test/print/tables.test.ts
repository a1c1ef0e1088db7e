import { beforeAll, describe, expect, it } from 'vitest';
import { proof } from '../../src/edition/proof.js';
import { withPage } from '../../src/print/browser.js';
import { pictures } from '../../src/print/pictures.js';
import { print, type PrintedIssue } from '../../src/print/print.js';
import { readPng } from './grey-picture.js';
import { madeEdition } from './made-edition.js';
import { readPdf, textOf, type ReadPdf } from './read-pdf.js';

const BODY = '各区、县（市）人民政府：\n\n现将有关事项通知如下。\n';
const range = (length: number) => Array.from({ length }, (_, index) => index + 1);

// One label over three pages beside labels of their own length, under a head of three rows.
const LONG_LABEL = [
  ':::table{head=3}\n| 类别 | 项目 | > | 单位 |\n| --- | --- | --- | --- |',
  '| ^ | 序号 | 名称与内容 | ^ |\n| ^ | ^ | 名称 | ^ |',
  ...range(100).map(
    (n) => `| ${n === 1 ? '唯一一类' : '^'} | ${n} | 项目第${n}项 | ${n % 50 === 1 ? `单位${n}` : '^'} |`,
  ),
  ':::',
].join('\n');
const TALL = '写得很长、一页放不完的一格。'.repeat(180);
const TALL_CELL = `| 单位 | 内容 |\n| --- | --- |\n| 甲 | 短 |\n| 乙 | ${TALL} |\n| 丙 | 短 |`;
const MANY_ROWS = `:::table{head=1 caption="表3　多行"}\n| 编号 | 名称 |\n| --- | --- |\n${range(200)
  .map((n) => `| ${n} | 名称第${n}号 |`)
  .join('\n')}\n:::`;
const CAPTION_TURNED = `:::table{head=1 landscape caption="横表"}\n| 编号 | 职责 |\n| --- | --- |\n${range(60)
  .map((n) => `| ${n} | 1.职责第${n}项；<br>2.其他 |`)
  .join('\n')}\n:::`;

const edition = madeEdition([
  {
    series: 'szf',
    number: 1,
    title: '绍兴市人民政府关于公布示例项目的通知',
    body: [
      `${BODY}\n附件：1.长栏\n\n2.高格\n\n3.多行\n\n4.横表\n\n`,
      `# 附件1　长栏\n\n${LONG_LABEL}\n\n注：表的说明。\n\n`,
      `# 附件2　高格\n\n${TALL_CELL}\n\n# 附件3　多行\n\n${MANY_ROWS}\n\n# 附件4　横表\n\n${CAPTION_TURNED}\n`,
    ].join(''),
  },
]);

let issue: PrintedIssue;
let pdf: ReadPdf;

beforeAll(async () => {
  issue = await print(edition, withPage);
  pdf = await readPdf(issue.pdf);
});

describe('awkward tables', () => {
  it('carry every character once', () => {
    expect(proof(edition, 'print', issue.text.notices).differences).toEqual([]);
  });

  it('say a label again on each of three pages, under all rows of the head', () => {
    const pages = sheetsWith('类别项目单位序号名称与内容名称');
    expect(pages.length).toBeGreaterThan(2);
    const starts = pages
      .slice(1)
      .map((text) => /^附件1（续）长栏类别项目单位序号名称与内容名称唯一一类(\d+)项目第\1项/u.exec(text));
    expect(starts).not.toContain(null);
    expect(pages.at(-1)).toMatch(/注：表的说明。$/u);
  });

  it('go on with a cell that is taller than a page, under the head again', () => {
    const pages = sheetsWith('单位内容');
    const again = '附件2（续）高格单位内容';
    expect(pages.some((text) => text.includes('单位内容甲短乙写得很长'))).toBe(true);
    const onward = pages.find((text) => text.startsWith(again) && !text.startsWith(`${again}乙`));
    // No row begins on it: it is all of the one cell.
    expect(TALL.repeat(2)).toContain(onward?.slice(again.length, 300));
  });

  it('say their caption again on each further page, upright or turned', () => {
    for (const [first, again, head] of [
      ['表3多行', '续表3多行', '编号名称'],
      ['横表', '横表（续）', '编号职责'],
    ] as const) {
      const pages = pdf.sheets.map(areaText).filter((text) => text.includes(head));
      expect(pages.length).toBeGreaterThan(1);
      expect(pages[0]).toContain(first + head);
      for (const page of pages.slice(1)) expect(page.startsWith(again + head)).toBe(true);
    }
  });

  it('leave no page empty, where two hundred rows end at a page’s end', () => {
    const pages = sheetsWith('编号名称');
    expect(pages.map((text) => [...text.matchAll(/名称第(\d+)号/gu)].length).reduce((a, b) => a + b)).toBe(
      200,
    );
    const body = pdf.sheets.filter((_, sheet) => /^\d+$/u.test(pdf.labels[sheet] ?? '')).map(areaText);
    expect(body.filter((text) => text === '')).toEqual([]);
  });

  it('end at the same height on every page that they go on from, at the foot of the type area', async () => {
    const sheets = pdf.sheets.flatMap(({ text }, at) => (/编号名称|类别项目/u.test(text) ? [at + 1] : []));
    const going = sheets.filter((sheet) => /^(?!.*编号职责)/u.test(pdf.sheets[sheet - 1]?.text ?? ''));
    const onward = going.filter((sheet) => /续/u.test(pdf.sheets[sheet]?.text.slice(0, 60) ?? ''));
    expect(onward.length).toBeGreaterThan(3);
    const feet = (await pictures(issue.pdf, 144, onward)).map(lowestRule);
    // 25.4 mm and 46 lines of 15.5 pt, from the top of the page.
    for (const foot of feet) expect(Math.abs(foot / 2 - (72 + 46 * 15.5))).toBeLessThan(2);
  });

  it('have their right border within the type area, whole', async () => {
    const first = pdf.sheets.findIndex(({ text }) => text.includes('编号名称')) + 1;
    const [png = new Uint8Array()] = await pictures(issue.pdf, 300, [first + 1]);
    const { width, height, pixels } = readPng(png);
    // How much ink stands in each column of points; a border has ink in most of its rows.
    const ink = new Array<number>(width).fill(0);
    pixels.forEach((grey, at) => {
      if (grey !== 255) ink[at % width] = (ink[at % width] ?? 0) + 1;
    });
    const dark = ink.flatMap((count, x) => (count > height / 2 ? [x] : []));
    // Chromium cuts off what stands outside the type area: a sliver would be left of a border at its edge.
    expect(dark).toEqual(expect.arrayContaining(range(3).map((n) => (dark.at(-1) ?? 0) - n + 1)));
    expect(((dark.at(-1) ?? 0) * 72) / 300).toBeGreaterThan((595.28 + 441) / 2 - 2);
  });
});

/** The lowest row of pixels of which half is dark. */
function lowestRule(png: Uint8Array): number {
  const { width, height, pixels } = readPng(png);
  for (let y = height - 1; y > 0; y--) {
    const dark = pixels.subarray(y * width, (y + 1) * width).filter((grey) => grey < 128).length;
    if (dark > width / 2) return y;
  }
  return 0;
}

function sheetsWith(head: string): string[] {
  return pdf.sheets
    .slice(2)
    .map(areaText)
    .filter((text) => text.includes(head));
}

function areaText({ runs }: ReadPdf['sheets'][number]): string {
  return textOf(runs.filter(({ y }) => y > 50 && y < 770));
}
