import { beforeAll, describe, expect, it } from 'vitest';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import { withoutSpace } from '../../src/model/without-space.js';
import { withPage } from '../../src/print/browser.js';
import { printOffprints, type Offprint } from '../../src/print/offprint.js';
import { withPdf } from '../../src/print/open-pdf.js';
import { lineText, type PrintedLine } from '../../src/pdf/printed-line.js';
import { printedLines } from '../../src/pdf/printed-lines.js';
import { madeEdition, readEdition } from './made-edition.js';
import { readPdf, type ReadPdf } from './read-pdf.js';
import { ARCHIVAL, archivalClaim } from './archival/claimed.js';

// GB/T 9704—2012, 5.2: A4; a type area of 156 × 225 mm, 37 mm from the top and 28 mm from the left, each within 1 mm;
// 22 lines of 28 characters.
const MM = 72 / 25.4;
const [LEFT, RIGHT, TOP, BOTTOM] = [28 * MM, (28 + 156) * MM, (297 - 37) * MM, (297 - 37 - 225) * MM];
const PITCH = (225 * MM) / 22;
const EM = (156 * MM) / 28;
// A Han character reaches from 0.12 em below the base line to 0.88 em above.
const MIDDLE = 0.38;

let edition: Edition;
let offprints: ReadonlyMap<string, Offprint>;
const parts: ReadonlyMap<string, Offprint>[] = [];
let lines: readonly PrintedLine[];
let pdf: ReadPdf;

beforeAll(async () => {
  edition = readEdition('gazette');
  offprints = await withPage((page) => printOffprints(edition, page));
  await withPage(async (page) => {
    // Chromium counts the nodes of all that a page has shown, and names cells by them.
    await page.setContent('<p>甲</p>'.repeat(7));
    const other = readEdition('gazette');
    // In two parts, since it must not matter which of them are printed.
    for (const isFirst of [true, false])
      parts.push(
        await printOffprints(
          other,
          page,
          noticesOf(other).filter(({ id }) => (id === 'szf-2015-14') === isFirst),
        ),
      );
  });
  lines = await linesOf(offprints.get('szf-2015-13'));
  pdf = await readPdf(pdfOf(offprints.get('szf-2015-13')));
});

describe('the offprints of 2015年第3期', () => {
  it('carry the text of each of the ten notices', () => {
    const notices = noticesOf(edition);
    expect(notices).toHaveLength(10);
    for (const { id, text } of notices) expect(offprints.get(id)?.text).toBe(withoutSpace(text.join('')));
  });

  it('say to another reader the words of the notice, below them the page number', async () => {
    const { sheets } = await readPdf(pdfOf(offprints.get('szf-2015-14')));
    expect(sheets.map(({ text }) => text)).toEqual([
      '—1—绍兴市人民政府关于调整绍兴市区城乡最低生活保障标准的通知绍政发〔2015〕14号' +
        '越城区、柯桥区、上虞区人民政府，市政府各部门、各单位：根据省政府有关要求，经研究，决定绍兴市区' +
        '（越城区、柯桥区、上虞区）2015年城镇最低生活保障标准调整为每月630元，农村最低生活保障标准调整为570元。' +
        '本通知自发布之日起执行。绍兴市人民政府2015年3月2日《绍兴市人民政府公报》2015年第3期（总第245期）单行本',
    ]);
  });

  it('are PDF/A-3a and PDF/UA-1', async () => {
    for (const { pdf: bytes } of offprints.values()) expect(await archivalClaim(bytes)).toEqual(ARCHIVAL);
  });

  it('are the same bytes in another build, whichever of them are printed', () => {
    const [one, others] = parts.map((part) => [...part.keys()]);
    expect([one, others?.length]).toEqual([['szf-2015-14'], 9]);
    const again = new Map(parts.flatMap((part) => [...part]));
    for (const [id, { pdf: bytes }] of offprints)
      expect([id, Buffer.compare(bytes, pdfOf(again.get(id)))]).toEqual([id, 0]);
  });

  it('have no line that begins or ends with a wrong mark, leaves the type area or stands on another', () => {
    for (const [id, { setting }] of offprints)
      expect([id, setting.badEdges, setting.misplaced]).toEqual([id, [], []]);
  });

  it('repeat the head of a table on every page that it goes on to', async () => {
    const { sheets } = await readPdf(pdfOf(offprints.get('szf-2015-16')));
    const first = sheets.findIndex(({ text }) => text.includes('附件1创建'));
    const second = sheets.findIndex(({ text }) => text.includes('附件2创建'));
    expect(second - first).toBeGreaterThan(1);
    for (const { text } of sheets.slice(first + 1, second))
      expect(text).toMatch(/^—\d+—附件1（续）创建全国质量强市示范城市量化指标分类序号指标目标值/u);
    expect(sheets.length - second).toBeGreaterThan(2);
    for (const { text } of sheets.slice(second + 1))
      expect(text).toMatch(
        /^—\d+—附件2（续）创建全国质量强市示范城市工作责任分解表创建项目创建内容创建任务责任单位/u,
      );
  });
});

describe('the page of an offprint', () => {
  it('has 22 lines of 28 characters from edge to edge', () => {
    // The second page of 13号's attachment is text from the first line to the last.
    const page = 5;
    const baseLines = baseLinesOf(page);
    expect(baseLines).toHaveLength(22);
    const [first = 0, last = 0] = [baseLines[0], baseLines.at(-1)];
    expect((first - last) / 21).toBeCloseTo(PITCH, 1);
    expect(Math.abs(first + MIDDLE * EM - (TOP - PITCH / 2))).toBeLessThan(MM);
    expect(Math.abs(last + MIDDLE * EM - (BOTTOM + PITCH / 2))).toBeLessThan(MM);
    // A mark that opens a line leaves its empty half out.
    const full = textLines(page).filter(
      ({ glyphs }) => glyphs.length === 28 && !/[《“（〔]/u.test(glyphs[0]?.text ?? ''),
    );
    const han = full.filter((line) => /^\p{Script=Han}+$/u.test(lineText(line).replace(/[，、。]/gu, '')));
    expect(han.length).toBeGreaterThan(0);
    for (const { glyphs } of full) expect(Math.abs((glyphs[0]?.x ?? 0) - LEFT)).toBeLessThan(MM);
    for (const { glyphs } of han) {
      const end = glyphs.at(-1);
      expect(Math.abs((end?.x ?? 0) + EM - RIGHT)).toBeLessThan(MM);
      expect(end?.sizePt).toBeCloseTo(EM, 1);
    }
  });

  it('sets no line of more than 28 characters', () => {
    const longest = Math.max(...lines.map((line) => lineText(line).replace(/[ -~]/g, '').length));
    expect(longest).toBeLessThanOrEqual(29);
  });

  it.each([1, 2, 3, 4])(
    'has its number outside, a character from the edge, 7 mm below the text (%i)',
    (page) => {
      const number = lines.filter(({ sheet, glyphs }) => sheet === page && (glyphs[0]?.y ?? 0) < BOTTOM);
      expect(number.map(lineText)).toEqual([`—${page}—`]);
      const [first, last] = [number[0]?.glyphs[0], number[0]?.glyphs.at(-1)];
      expect(first?.sizePt).toBeCloseTo(14, 1);
      if (page % 2 === 1)
        expect(Math.abs((last?.x ?? 0) + (last?.widthPt ?? 0) - (RIGHT - 14))).toBeLessThan(MM);
      else expect(Math.abs((first?.x ?? 0) - (LEFT + 14))).toBeLessThan(MM);
      // The upper edge of the face's dash is 0.293 em above its base line.
      expect(Math.abs(BOTTOM - 7 * MM - ((first?.y ?? 0) + 0.293 * 14))).toBeLessThan(MM);
    },
  );

  it.each([
    ['szf-2015-14', '绍兴市人民政府', '2015年3月2日'],
    ['szbf-2015-20', '绍兴市人民政府办公室', '2015年3月2日'],
  ])(
    'ends the date four characters before the edge, the organ above its middle (%s)',
    async (id, organ, date) => {
      const own = await linesOf(offprints.get(id));
      const [above, below] = [organ, date].map((words) =>
        own.filter((line) => lineText(line) === words).at(-1),
      );
      const [a, b] = [spanOf(above), spanOf(below)];
      expect(Math.abs(b.end - (RIGHT - 4 * EM))).toBeLessThan(MM);
      expect(Math.abs((a.start + a.end - b.start - b.end) / 2)).toBeLessThan(MM);
      expect((above?.glyphs[0]?.y ?? 0) - (below?.glyphs[0]?.y ?? 0)).toBeCloseTo(PITCH, 0);
    },
  );

  it('begins an attachment on a page, 附件 in the first line at the left, its title in the middle of the third', () => {
    const sheet = lines.find((line) => lineText(line) === '附件')?.sheet ?? 0;
    const [label, ...rest] = textLines(sheet);
    expect(label === undefined ? '' : lineText(label)).toBe('附件');
    expect(label?.glyphs[0]?.x).toBeCloseTo(LEFT, 0);
    expect(Math.abs((label?.glyphs[0]?.y ?? 0) + MIDDLE * EM - (TOP - PITCH / 2))).toBeLessThan(MM);
    const [title] = rest;
    expect(title === undefined ? '' : lineText(title)).toBe('绍兴市工业企业“零土地”');
    expect(Math.abs((title?.glyphs[0]?.y ?? 0) + MIDDLE * 22 - (TOP - 2.5 * PITCH))).toBeLessThan(MM);
    const { start, end } = spanOf(title);
    // The last mark is squeezed to its left half.
    expect(Math.abs((start + end) / 2 - (LEFT + RIGHT) / 2)).toBeLessThan(11 + MM);
  });
});

describe('a part whose last page would be nearly empty', () => {
  it('has a line more on each page: of 13号 the signature stands below its text', () => {
    // Title, number and text have 59 lines, the list of attachments two and the signature two, each below a blank one: 67 do
    // not fit on three pages of 22 lines, but on three of 23.
    const signature = lines.find((line) => lineText(line) === '绍兴市人民政府');
    expect(signature?.sheet).toBe(3);
    expect(lines.find((line) => lineText(line) === '附件')?.sheet).toBe(4);
    const baseLines = baseLinesOf(2);
    expect(baseLines).toHaveLength(23);
    const [first = 0, last = 0] = [baseLines[0], baseLines.at(-1)];
    expect((first - last) / 22).toBeCloseTo((225 * MM) / 23, 1);
  });
});

describe('a title that the issue breaks', () => {
  // As the issue of 2015 was printed; the second lines have 19 characters, which 22 pt leave room for.
  it.each([
    ['szbf-2015-17', '绍兴市人民政府办公室关于印发', '绍兴市智慧城市建设2015年实施方案的通知'],
    ['szf-2015-16', '绍兴市人民政府关于印发绍兴市', '创建全国质量强市示范城市实施方案的通知'],
  ])('is broken alike (%s)', async (id, first, second) => {
    const own = await linesOf(offprints.get(id));
    const title = own.filter(
      ({ sheet, glyphs }) => sheet === 1 && Math.abs((glyphs[0]?.sizePt ?? 0) - 22) < 0.1,
    );
    expect(title.map(lineText)).toEqual([first, second]);
  });
});

describe('a roster of many people', () => {
  it('stands in two columns beside its role, of which the first is read first (22号)', async () => {
    const own = await linesOf(offprints.get('szbf-2015-22'));
    const glyphs = own.filter(({ sheet }) => sheet === 1).flatMap((line) => line.glyphs);
    const placeOf = (name: string) => {
      const characters = Array.from(name);
      const at = glyphs.findIndex((_, index) =>
        characters.every((character, after) => glyphs[index + after]?.text === character),
      );
      const glyph = glyphs[at];
      if (glyph === undefined) throw new Error(`${name} was not found`);
      return glyph;
    };
    const [first, second, beside] = [placeOf('赵建国'), placeOf('丁松勇'), placeOf('秦国金')];
    expect(second.x).toBeCloseTo(first.x, 1);
    expect(first.y - second.y).toBeCloseTo(PITCH, 0);
    expect(beside.y).toBeCloseTo(first.y, 1);
    // 22 characters stand beside role and indent, one of them between two columns: the second begins 11.5 from the first.
    expect((beside.x - first.x) / EM).toBeCloseTo(11.5, 1);
    expect(own.at(-1)?.sheet).toBe(2);
  });
});

describe('the file of an offprint', () => {
  it('says what it is, in which language, and how its pages are numbered', () => {
    expect(pdf.info).toMatchObject({
      Title: '绍兴市人民政府关于推进工业企业“零土地”技术改造项目审批方式改革的通知',
      Author: '绍兴市人民政府',
      Subject: '绍政发〔2015〕13号',
      Language: 'zh-CN',
      CreationDate: 'D:20150216000000Z',
    });
    expect(pdf.labels).toEqual(pdf.sheets.map((_, index) => String(index + 1)));
  });

  it('has the title as its first heading, and the attachment and the sections below it', () => {
    expect(pdf.sheets[0]?.roles.get('H1')).toBe(1);
    expect(pdf.sheets[0]?.roles.get('H2')).toBe(1);
    expect(pdf.outline.map(({ title }) => title.replace(/\s/gu, ''))).toEqual([
      '绍兴市人民政府关于推进工业企业“零土地”技术改造项目审批方式改革的通知',
    ]);
  });

  it('carries the Markdown of its notice and of no other', async () => {
    const attached = await withPdf(
      pdfOf(offprints.get('szf-2015-13')),
      async (document) =>
        (await document.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>,
    );
    const files = Object.values(attached);
    const notice = noticesOf(edition).find(({ id }) => id === 'szf-2015-13');
    expect(files.map(({ filename, content }) => [filename, Buffer.from(content).toString('utf8')])).toEqual([
      ['szf-2015-13.md', notice?.markdown],
    ]);
  });
});

describe('an offprint with what the ten notices do not have', () => {
  const ORGAN = '绍兴市推进新型城镇化工作领导小组办公室';
  let made: Edition;
  let offprint: Offprint | undefined;
  beforeAll(async () => {
    const body =
      `各单位：\n\n请照办。\n\n附件：1.甲表\n\n2.乙表\n\n:::signature\n${ORGAN}\n2015年3月2日\n:::\n\n# 附件1　甲表\n\n` +
      `:::table{head=1 landscape}\n| 名称 | 值 |\n| --- | --- |\n${'| 甲 | 一 |\n'.repeat(40)}:::\n\n# 附件2　乙表\n\n略。\n`;
    made = madeEdition([{ series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body }]);
    offprint = (await withPage((page) => printOffprints(made, page))).get('szf-2015-1');
  });

  it('carries all of its text, a table across the page too', () => {
    expect(offprint?.text).toBe(withoutSpace(noticesOf(made)[0]?.text.join('') ?? ''));
  });

  it('keeps a long name of an organ inside the type area, and the date in its middle', async () => {
    const own = await linesOf(offprint);
    const [organ, date] = [ORGAN, '2015年3月2日'].map((words) =>
      spanOf(own.find((line) => lineText(line) === words)),
    );
    expect(organ?.end).toBeCloseTo(RIGHT, 0);
    expect(((organ?.start ?? 0) + (organ?.end ?? 0)) / 2).toBeCloseTo(
      ((date?.start ?? 0) + (date?.end ?? 0)) / 2,
      0,
    );
  });

  it('begins the entries of the list of attachments below each other, the first beside 附件：', async () => {
    const own = await linesOf(offprint);
    const [first, second] = ['1.甲表', '2.乙表'].map((words) => {
      const line = own.find(
        ({ sheet, glyphs }) =>
          sheet === 1 &&
          glyphs
            .map(({ text }) => text)
            .join('')
            .endsWith(words),
      );
      return line?.glyphs.at(-words.length);
    });
    expect(first?.x).toBeCloseTo(LEFT + 5 * EM, 0);
    expect(second?.x).toBeCloseTo(LEFT + 5 * EM, 0);
    expect((first?.y ?? 0) - (second?.y ?? 0)).toBeCloseTo(PITCH, 0);
  });
});

function pdfOf(offprint: Offprint | undefined): Uint8Array {
  if (offprint === undefined) throw new Error('the notice has no offprint');
  return offprint.pdf;
}

function linesOf(offprint: Offprint | undefined): Promise<PrintedLine[]> {
  return printedLines(pdfOf(offprint));
}

/** Lines of 13号 on a sheet, without its page number. */
function textLines(page: number): PrintedLine[] {
  return lines.filter(({ sheet, glyphs }) => sheet === page && (glyphs[0]?.y ?? 0) > BOTTOM);
}

function baseLinesOf(page: number): number[] {
  const all = textLines(page).map(({ glyphs }) => Math.round((glyphs[0]?.y ?? 0) * 10) / 10);
  return [...new Set(all)].sort((a, b) => b - a);
}

function spanOf(line: PrintedLine | undefined): { start: number; end: number } {
  const [first, last] = [line?.glyphs[0], line?.glyphs.at(-1)];
  if (first === undefined || last === undefined) throw new Error('the line was not found');
  return { start: first.x, end: last.x + last.widthPt };
}
