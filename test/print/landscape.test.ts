import { beforeAll, describe, expect, it } from 'vitest';
import { proof } from '../../src/edition/proof.js';
import { withPage } from '../../src/print/browser.js';
import { print, type PrintedIssue } from '../../src/print/print.js';
import { lineText, type PrintedLine } from '../../src/pdf/printed-line.js';
import { printedLines } from '../../src/pdf/printed-lines.js';
import { madeEdition } from './made-edition.js';
import { expectReadAlike } from './pdf-js-glyphs.js';
import { readPdf, type ReadPdf } from './read-pdf.js';
import { ARCHIVAL, archivalClaim } from './archival/claimed.js';

const BODY = '各区、县（市）人民政府：\n\n现将有关事项通知如下。\n';
// Sixty rows in three classes of 25, 25 and 10, under a head of three rows.
const ROWS = Array.from({ length: 60 }, (_, index) => {
  const label = index % 25 === 0 ? `第${index / 25 + 1}类工程` : '^';
  return `| ${label} | ${index + 1} | 项目第${index + 1}项 | ${'建设内容'.repeat((index % 4) + 1)} | 市发改委 |`;
});
const TABLE = [
  ':::table{head=3 landscape widths="2 1 3 6 3" caption="表1　重点项目"}',
  '| 类别 | 项目 | > | > | 责任单位 |\n| --- | --- | --- | --- | --- |',
  '| ^ | 序号 | 名称与内容 | > | ^ |\n| ^ | ^ | 名称 | 内容 | ^ |',
  ...ROWS,
  ':::\n\n注1：排在第一位的为牵头单位。\n\n资料来源：市发改委。\n\n表后的正文，不再横排。\n',
].join('\n');
const HEAD = '类别项目责任单位序号名称与内容名称内容';

const edition = madeEdition([
  {
    series: 'szf',
    number: 1,
    title: '绍兴市人民政府关于公布重点项目的通知',
    body: `${BODY}\n附件：重点项目\n\n# 附件　重点项目\n\n${TABLE}`,
  },
  { series: 'szbf', number: 1, title: '绍兴市人民政府办公室关于做好其他工作的通知', body: BODY },
]);
// The type area: 441 pt wide, 713 pt high, 72 pt below the upper edge of A4.
const [LEFT, RIGHT] = [(595.28 - 441) / 2, (595.28 + 441) / 2];
const [TOP, BOTTOM] = [841.89 - 72, 841.89 - 72 - 713];

let issue: PrintedIssue;
let pdf: ReadPdf;
let lines: readonly PrintedLine[];
let turned: readonly number[];

beforeAll(async () => {
  issue = await print(edition, withPage);
  pdf = await readPdf(issue.pdf);
  lines = await printedLines(issue.pdf);
  turned = [...new Set(lines.filter(isTurned).map(({ sheet }) => sheet))];
});

it('is PDF/A-3a and PDF/UA-1', async () => {
  expect(await archivalClaim(issue.pdf)).toEqual(ARCHIVAL);
});

it('is read by pdf.js as by the build', async () => {
  await expectReadAlike(issue.pdf);
});

describe('a table that lies across the page', () => {
  it('has pages of its own: the title and the notes with it, the text before and after upright', () => {
    const text = (sheet: number | undefined) => pdf.sheets[(sheet ?? 0) - 1]?.text ?? '';
    expect(turned.length).toBeGreaterThan(2);
    expect(turned).toEqual(turned.map((_, index) => (turned[0] ?? 0) + index));
    expect(text(turned[0])).toContain(`附件重点项目表1重点项目${HEAD}第1类工程1项目第1项`);
    expect(text(turned.at(-1))).toMatch(/注1：排在第一位的为牵头单位。资料来源：市发改委。$/u);
    const upright = lines.filter((line) => !isTurned(line)).map(lineText);
    expect(upright.some((words) => words.startsWith('表后的正文'))).toBe(true);
    expect(upright.some((words) => words.includes('项目第'))).toBe(false);
  });

  it('is read upwards from the left edge, within the type area', () => {
    for (const sheet of turned) {
      const onSheet = lines.filter((line) => line.sheet === sheet && isTurned(line));
      // Down the table is from left to right on the paper.
      const rows = onSheet.filter((line) => lineText(line).startsWith('项目第'));
      const xs = rows.map(({ glyphs }) => glyphs[0]?.x ?? 0);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
      for (const { glyphs } of onSheet) {
        for (const { x, y } of glyphs) {
          expect([x > LEFT && x < RIGHT + 1, y > BOTTOM - 1 && y < TOP]).toEqual([true, true]);
        }
      }
    }
  });

  it('leaves page number and running head where other pages have them', () => {
    const marginsOf = (sheet: number) =>
      lines
        .filter((line) => line.sheet === sheet && !isTurned(line))
        .map((line) => ({
          text: lineText(line),
          x: (line.sheet % 2 === 1 ? line.glyphs.at(-1) : line.glyphs[0])?.x ?? 0,
          y: line.glyphs[0]?.y ?? 0,
        }))
        .filter(({ y }) => y > TOP || y < BOTTOM);
    // Both upright: the first page of the body is a right one, the second section begins on a left one.
    const left = issue.pagination.notices.get('szbf-2015-1')?.sheet ?? 0;
    expect([3 % 2, left % 2]).toEqual([1, 0]);
    for (const sheet of turned) {
      const [head, foot] = marginsOf(sheet);
      const [uprightHead, uprightFoot] = marginsOf(sheet % 2 === 1 ? 3 : left);
      // The first page of a section has the publication in its head, which is longer.
      const words = sheet % 2 === 1 ? '绍政发〔2015〕1号重点项目' : uprightHead?.text;
      expect([head?.text, foot?.text]).toEqual([words, `—${sheet - 2}—`]);
      // Chromium rounds the boxes of margins to its pixels.
      const off = [
        (head?.x ?? 0) - (uprightHead?.x ?? 0),
        (head?.y ?? 0) - (uprightHead?.y ?? 0),
        (foot?.x ?? 0) - (uprightFoot?.x ?? 0),
        (foot?.y ?? 0) - (uprightFoot?.y ?? 0),
      ];
      expect(off.filter((pt) => Math.abs(pt) > 1)).toEqual([]);
    }
  });

  it('repeats caption, head and label on each page, and loses no row', () => {
    let next = 1;
    for (const sheet of turned) {
      const words = lines
        .filter((line) => line.sheet === sheet && isTurned(line))
        .map(lineText)
        .join('');
      const label = `第${Math.floor((next - 1) / 25) + 1}类工程`;
      const caption = `${next === 1 ? '' : '续'}表1重点项目`;
      expect(words).toContain(`${caption}${HEAD}${label}${next}项目第${next}项`);
      const items = Array.from(words.matchAll(/项目第(\d+)项/gu), ([, item]) => Number(item));
      expect(items).toEqual(items.map((_, index) => next + index));
      next += items.length;
    }
    expect(next).toBe(61);
  });

  it('is tagged as a table with head cells', () => {
    for (const sheet of turned) {
      const roles = pdf.sheets[sheet - 1]?.roles;
      expect(roles?.get('Table')).toBe(1);
      expect(roles?.get('TH')).toBe(7);
    }
  });

  it('leaves the type at its size', () => {
    const sizes = lines.filter((line) => lineText(line).startsWith('项目第')).map(sizeOf);
    expect(new Set(sizes)).toEqual(new Set([9]));
    expect(lines.filter((line) => lineText(line).startsWith('现将')).map(sizeOf)).toEqual([10.5, 10.5]);
  });

  it('carries every character once, and has the next notice on an upright page', () => {
    expect(proof(edition, 'print', issue.text.notices).differences).toEqual([]);
    expect(turned).not.toContain(issue.pagination.notices.get('szbf-2015-1')?.sheet);
  });
});

function isTurned({ glyphs }: PrintedLine): boolean {
  return glyphs[0]?.isTurned === true;
}

function sizeOf({ glyphs }: PrintedLine): number {
  return Math.round((glyphs[0]?.sizePt ?? 0) * 10) / 10;
}
