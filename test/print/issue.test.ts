import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import { issueRoot } from '../../src/edition/issue-tree.js';
import { proof } from '../../src/edition/proof.js';
import { withoutSpace } from '../../src/model/without-space.js';
import { withPage } from '../../src/print/browser.js';
import { print, type PrintedIssue } from '../../src/print/print.js';
import { columnPairs } from './column-ends.js';
import { readEdition } from './made-edition.js';
import { expectReadAlike } from './pdf-js-glyphs.js';
import { printedIssue } from './printed-issue.js';
import { readPdf, textOf, type OutlineEntry, type ReadPdf, type ReadSheet } from './read-pdf.js';
import { ARCHIVAL, archivalClaim } from './archival/claimed.js';

// The contents page of the printed original (test/archive/gazette-2015-03.txt, lines 15 to 45), in full-width marks. The
// titles of 14号 and 15号 are those of the documents: docs/decisions/0001-transcription.md.
const CONTENTS = [
  ['绍兴市人民政府关于推进工业企业“零土地”技术改造项目审批方式改革的通知', '绍政发〔2015〕13号', 1],
  ['绍兴市人民政府关于调整绍兴市区城乡最低生活保障标准的通知', '绍政发〔2015〕14号', 3],
  ['绍兴市人民政府关于印发绍兴市区城乡居民临时救助实施办法（试行）的通知', '绍政发〔2015〕15号', 3],
  ['绍兴市人民政府关于印发绍兴市创建全国质量强市示范城市实施方案的通知', '绍政发〔2015〕16号', 5],
  ['绍兴市人民政府办公室关于印发绍兴市智慧城市建设2015年实施方案的通知', '绍政办发〔2015〕17号', 19],
  ['绍兴市人民政府办公室关于主动接受舆论监督助推政府工作的通知', '绍政办发〔2015〕20号', 21],
  [
    '绍兴市人民政府办公室关于印发绍兴市安全生产委员会组织结构设置及工作规则与组成人员的通知',
    '绍政办发〔2015〕21号',
    22,
  ],
  ['绍兴市人民政府办公室关于成立绍兴市创建公交优先示范城市工作领导小组的通知', '绍政办发〔2015〕22号', 27],
  ['绍兴市人民政府办公室关于成立绍兴市促进大学生创业创新工作领导小组的通知', '绍政办发〔2015〕23号', 28],
  ['绍兴市人民政府办公室关于推行政府向社会力量购买服务的实施意见', '绍政办发〔2015〕24号', 29],
] as const;
const TITLES = CONTENTS.map(([title]) => title);
const PAGES = CONTENTS.map(([, , page]) => page);

// The type area of gazette.yaml: 25.4 mm (72 pt) from the top, 46 lines of 15.5 pt.
const TOP = 841.89 - 72;
const BOTTOM = TOP - 46 * 15.5;

let edition: Edition;
let printed: PrintedIssue;
let again: PrintedIssue;
let pdf: ReadPdf;
let body: readonly ReadSheet[];

beforeAll(async () => {
  edition = readEdition('gazette');
  printed = await printedIssue();
  again = await print(readEdition('gazette'), withPage);
  pdf = await readPdf(printed.pdf);
  // Cover and contents, 32 pages, a blank one and the back cover: nine sheets of paper, folded once.
  body = pdf.sheets.slice(2, 34);
});

it('is PDF/A-3a and PDF/UA-1', async () => {
  expect(await archivalClaim(printed.pdf)).toEqual(ARCHIVAL);
});

it('parts no title, heading or signature from its text', () => {
  expect(printed.setting.stranded).toEqual([]);
});

it('is read by pdf.js as by the build', async () => {
  await expectReadAlike(printed.pdf);
});

describe('the columns of 2015年第3期', () => {
  it('begin at one height, and end at one where something in them can take up the difference', async () => {
    const pairs = await columnPairs(printed.pdf, edition.publication.page);
    // Twenty pages of two columns, and above or below a title on some of them another pair.
    expect(pairs.length).toBeGreaterThanOrEqual(24);
    expect(printed.setting.misplaced).toEqual([]);
    expect(pairs.filter(({ headPt }) => Math.abs(headPt) > 0.5)).toEqual([]);
    const uneven = pairs.filter(({ footPt }) => Math.abs(footPt) > 1);
    expect(uneven.map(({ sheet }) => sheet - 2)).toEqual([
      // 17号: twenty-three lines without a heading.
      21,
      // 21号: （七） does not end a column; and 22号: its last paragraph stands with its signature on the next page.
      27,
      27,
    ]);
  });
});

describe('the contents page of 2015年第3期', () => {
  it('names the ten notices with the pages of the printed original', () => {
    const lines = CONTENTS.map(([title, number, page]) => `${title}〔${number}〕（${page}）`);
    const [first, second] = [lines.slice(0, 4).join(''), lines.slice(4).join('')];
    expect(textOf(withoutFooter(pdf.sheets[1]))).toBe(
      `绍兴市人民政府公报2015年第3期（总第245期）绍兴市人民政府办公室主办` +
        `目录【市政府文件】${first}【市政府办公室文件】${second}`,
    );
  });

  it('leads to the sheet on which each title stands', () => {
    const links = [...(pdf.sheets[1]?.links ?? [])].sort((a, b) => (b.rect[1] ?? 0) - (a.rect[1] ?? 0));
    expect(links.map(({ sheet }) => sheet)).toEqual(TITLES.map(sheetWith));
  });
});

describe('the sheets of 2015年第3期', () => {
  it('print the page number of the contents where each title stands', () => {
    expect(TITLES.map((title) => footerOf(pdf.sheets[sheetWith(title) - 1]))).toEqual(
      PAGES.map((page) => `—${page}—`),
    );
  });

  it('are known to the notices that go on on them: each begins with the words that stand there', () => {
    const begun = noticesOf(edition).flatMap(({ id, text }) => {
      const words = withoutSpace(text.join(''));
      const { breaks = [] } = printed.pagination.notices.get(id) ?? {};
      return breaks.map(({ page, offset }) => ({
        page,
        words: words.slice(offset, offset + 12),
        // Several: lists of people end in the same sentence.
        before: words.slice(Math.max(0, offset - 6), offset),
      }));
    });
    // Pages 1 to 32 of the printed original.
    expect(begun.map(({ page }) => page)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
    for (const { page, words, before } of begun) {
      const { text = '' } = body[page - 1] ?? {};
      expect([page, text.includes(words)]).toEqual([page, true]);
      // What stands before them in the notice does not stand before them on the page.
      expect([page, before !== '' && text.includes(before + words)]).toEqual([page, false]);
    }
  });

  it('count from 1 without a gap, odd numbers on the right', () => {
    expect(body.map(footerOf)).toEqual(body.map((_, index) => `—${index + 1}—`));
    body.forEach(({ runs }, index) => {
      const x = runs.find(({ y }) => y < BOTTOM)?.x ?? 0;
      expect([index + 1, x > 595 / 2]).toEqual([index + 1, index % 2 === 0]);
    });
    // Sheet 1 is the front of a leaf: the body begins on the front of another.
    expect(pdf.sheets.indexOf(body[0] as ReadSheet) % 2).toBe(0);
  });

  it('say in their labels what is printed on them', () => {
    const footers = body.map((sheet) => footerOf(sheet).replaceAll('—', ''));
    expect(pdf.labels).toEqual(['封面', 'I', ...footers, '空白页', '版权页']);
    expect(footerOf(pdf.sheets[1])).toBe('I');
    expect(footerOf(pdf.sheets[0])).toBe('');
  });

  it('carry the running heads: publication and issue on the left, the notice that goes on on the right', () => {
    const heads = body.map(({ runs }) => textOf(runs.filter(({ y }) => y > TOP)));
    expect(heads.filter((_, index) => index % 2 === 1)).toEqual(
      Array.from({ length: 16 }, () => '绍兴市人民政府公报2015年第3期'),
    );
    // By the contents: pages 1 and 19 begin with a section, where the number would stand twice.
    expect(heads[0]).toBe('绍兴市人民政府公报2015年第3期');
    expect(heads[18]).toBe('绍兴市人民政府公报2015年第3期');
    expect(heads[4]).toBe('绍政发〔2015〕15号绍兴市区城乡居民临时救助实施办法（试行）');
    for (const page of [7, 9, 11, 13, 15, 17])
      expect([page, heads[page - 1]]).toEqual([
        page,
        '绍政发〔2015〕16号绍兴市创建全国质量强市示范城市实施方案',
      ]);
    expect(heads[30]).toBe('绍政办发〔2015〕24号推行政府向社会力量购买服务');
  });

  it('end with the colophon, which has neither number nor running head', () => {
    const root = issueRoot(edition, (id) => PAGES[noticesOf(edition).findIndex((each) => each.id === id)]);
    // The end of test/archive/gazette-2015-03.txt.
    expect(pdf.sheets.at(-1)?.text).toBe(
      '绍兴市人民政府公报2015年第3期（总第245期）主办单位：绍兴市人民政府办公室' +
        '编辑：《绍兴市人民政府公报》编辑室地址：绍兴市曲屯路286号准印证：浙内准字第D004号' +
        '邮编：312000联系电话：0575-85148964' +
        // This the original did not have.
        `本期公文10件的校验值${root}`,
    );
  });

  it('are set as gazette.yaml says: 10.5 pt, 20 characters a column', () => {
    // Chromium shrinks a whole print, unasked, where one box is wider than the page.
    const sizes = body.flatMap((sheet) => inArea(sheet).map(({ sizePt }) => Math.round(sizePt * 10) / 10));
    const count = (size: number): number => sizes.filter((one) => one === size).length;
    expect(count(10.5)).toBeGreaterThan(sizes.length / 3);
    const [first] = body.slice(1);
    const full = (first === undefined ? [] : inArea(first)).filter(({ text }) =>
      /^\p{Script=Han}{20,}$/u.test(text),
    );
    expect(full.filter(({ text }) => text.length > 20)).toEqual([]);
  });

  it('have a cover with the name, the year and the number', () => {
    expect(pdf.sheets[0]?.text).toBe(
      '绍兴市人民政府公报' +
        'GAZETTEOFTHEPEOPLE’SGOVERNMENTOFSHAOXINGMUNICIPALITY' +
        '2015第3期（总第245期）绍兴市人民政府办公室主办',
    );
  });
});

describe('the tables of 16号', () => {
  const HEADS = ['分类序号指标目标值', '创建项目创建内容创建任务责任单位'];
  const tables = tablesOf(readFileSync('gazette/2015/03/szf-2015-16.md', 'utf8'));

  it.each([
    [0, '附件1创建全国质量强市示范城市量化指标'],
    [1, '附件2创建全国质量强市示范城市工作责任分解表'],
  ])('repeat title, head, and the labels of cells that go on, on each page (table %i)', (which, title) => {
    const head = HEADS[which] ?? '';
    const again = title.replace(/^附件\d/u, '$&（续）') + head;
    const rows = tables[which] ?? [];
    const sheets = body.map((sheet) => textOf(inArea(sheet)));
    const first = sheets.findIndex((text) => text.startsWith(title));
    const after = sheets.findIndex((text, index) => index > first && !text.startsWith(again));
    const onward = sheets.slice(first + 1, after);
    expect(sheets[first]).toContain(title + head + (rows[0]?.text ?? '?'));
    expect(onward.length).toBeGreaterThan(0);
    const starts = onward.map((text) =>
      rows.findIndex((row) => row.text !== '' && text.startsWith(again + row.text)),
    );
    expect(starts).not.toContain(-1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    // In annex 2 cells go on over a page's end; annex 1 happens to break between two of them.
    if (which === 1) expect(starts.some((row) => rows[row]?.isContinued === true)).toBe(true);
  });

  it('are tagged as tables with head cells', () => {
    const tabular = body.filter((sheet) => HEADS.some((head) => textOf(inArea(sheet)).includes(head)));
    expect(tabular.length).toBeGreaterThan(4);
    for (const { roles } of tabular) {
      expect([roles.get('Table'), roles.get('TH')]).toEqual([1, 4]);
      expect(roles.get('TD')).toBeGreaterThan(0);
    }
  });
});

describe('the PDF of 2015年第3期', () => {
  it('carries every character of the edition', () => {
    expect(proof(edition, 'print', printed.text.notices).differences).toEqual([]);
  });

  it('uses the packaged fonts only, embedded, none of them Type 3', () => {
    const fonts = pdf.sheets.flatMap((sheet) => sheet.fonts);
    const names = new Set(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')));
    expect([...names].sort()).toEqual([
      'LXGWWenKai-Regular',
      'NotoSansSC-Medium',
      'NotoSerifSC-Black',
      'NotoSerifSC-Bold',
      'NotoSerifSC-Regular',
    ]);
    expect(
      fonts.filter(({ isType3, missing, name }) => isType3 || missing || !/^[A-Z]{6}\+/.test(name)),
    ).toEqual([]);
  });

  it('gives Han characters and no look-alikes when its text is copied', () => {
    const text = pdf.sheets.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
    expect(text.match(/[\u2E80-\u2FDF\uF900-\uFAFF\uE000-\uF8FF\uFFFD\0]/gu)).toBeNull();
  });

  it('has an outline of sections and notices in order', () => {
    const sections = pdf.outline.filter(({ title }) => title.startsWith('市政府'));
    expect(sections.map(({ title }) => title)).toEqual(['市政府文件', '市政府办公室文件']);
    const notices = sections.flatMap(({ items }) => items);
    expect(notices.map(({ title }) => title)).toEqual(TITLES);
    // 16号's enclosed text and attachments, and the headings below them.
    const sixteen = notices[3] as OutlineEntry;
    expect(sixteen.items.map(({ title }) => title)).toEqual([
      '绍兴市创建全国质量强市示范城市实施方案',
      '创建全国质量强市示范城市量化指标',
      '创建全国质量强市示范城市工作责任分解表',
    ]);
    expect(sixteen.items[0]?.items.map(({ title }) => title)).toEqual([
      '一、指导思想',
      '二、工作目标',
      '三、主要任务',
      '四、创建步骤',
      '五、工作要求',
    ]);
  });

  it('is tagged: headings, paragraphs and links', () => {
    for (const title of TITLES) {
      const roles = pdf.sheets[sheetWith(title) - 1]?.roles;
      expect(roles?.get('H2')).toBeGreaterThan(0);
      expect(roles?.get('P')).toBeGreaterThan(0);
    }
    expect(pdf.sheets[1]?.roles.get('Link')).toBe(10);
  });

  it('says its language and its title', () => {
    expect(pdf.info).toMatchObject({
      Language: 'zh-CN',
      Title: '绍兴市人民政府公报 2015年第3期（总第245期）',
      Author: '绍兴市人民政府',
    });
  });

  it('has a place of its own for every article and attachment', () => {
    const { places } = pdf;
    expect(places.get('szf-2015-15.art-1')).toBe(5);
    expect(places.get('szf-2015-15.art-19')).toBe(7);
    expect(places.get('szf-2015-13.app-1')).toBe(
      sheetWith('绍兴市工业企业“零土地”技术改造项目审批目录清单一、'),
    );
  });

  it('is byte for byte the same from another browser', () => {
    expect(Buffer.compare(printed.pdf, again.pdf)).toBe(0);
  });
});

/** The one sheet of the body, counted from 1, that holds the words. */
function sheetWith(words: string): number {
  const found = pdf.sheets.flatMap(({ text }, index) =>
    index >= 2 && text.includes(words) ? [index + 1] : [],
  );
  expect([words, found.length]).toEqual([words, 1]);
  return found[0] ?? 0;
}

function footerOf(sheet: ReadSheet | undefined): string {
  return textOf((sheet?.runs ?? []).filter(({ y }) => y < BOTTOM - 10));
}

function withoutFooter(sheet: ReadSheet | undefined) {
  return (sheet?.runs ?? []).filter(({ y }) => y > BOTTOM - 10);
}

function inArea({ runs }: ReadSheet) {
  return runs.filter(({ y }) => y < TOP && y > BOTTOM - 10);
}

interface SourceRow {
  /** Text of the row as it stands on top of a page: cells that come from above say their text again. */
  readonly text: string;
  readonly isContinued: boolean;
}

/** The body rows of each `:::table` of a notice, by a reading of its own. */
function tablesOf(markdown: string): SourceRow[][] {
  return Array.from(markdown.matchAll(/^:::table.*\n([\s\S]*?)^:::$/gm), ([, table = '']) => {
    const written = table
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => line.slice(1, -1).split('|'))
      .map((cells) => cells.map((cell) => cell.trim().replace(/:sic\[(.*?)\]\{.*?\}/g, '$1')));
    let above: string[] = [];
    return written.map((cells) => {
      above = cells.map((cell, column) => (cell === '^' ? (above[column] ?? '') : cell));
      const text = above.filter((cell) => cell !== '>').join('');
      return { text: text.replace(/\s+/gu, ''), isContinued: cells.includes('^') };
    });
  });
}
