import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { proof } from '../../src/edition/proof.js';
import { withPage } from '../../src/print/browser.js';
import { printOffprints, type Offprint } from '../../src/print/offprint.js';
import { pictures } from '../../src/print/pictures.js';
import { print, type PrintedIssue } from '../../src/print/print.js';
import { readPng } from './grey-picture.js';
import { columnPairs } from './column-ends.js';
import { readEdition } from './made-edition.js';
import { expectReadAlike } from './pdf-js-glyphs.js';
import { readPdf, textOf, type ReadPdf } from './read-pdf.js';
import { ARCHIVAL, archivalClaim } from './archival/claimed.js';

// One issue with all that is awkward on a page. What is expected stands in its files, or follows from them by counting.
const edition = readEdition('test/editions/awkward-pages');

// What stands above the second attachment's table on its further pages.
const AGAIN = '附件2（续）情况说明表';

let issue: PrintedIssue;
let offprints: ReadonlyMap<string, Offprint>;
let pdf: ReadPdf;
/** What stands in the type area of each sheet. */
let areas: readonly string[];

beforeAll(async () => {
  await withPage(async (page) => {
    issue = await print(edition, (work) => work(page));
    offprints = await printOffprints(edition, page);
  });
  pdf = await readPdf(issue.pdf);
  areas = pdf.sheets.map((sheet) => textOf(inArea(sheet)));
});

it('is PDF/A-3a and PDF/UA-1', async () => {
  expect(await archivalClaim(issue.pdf)).toEqual(ARCHIVAL);
});

it('parts no title, heading or signature from its text', () => {
  expect(issue.setting.stranded).toEqual([]);
});

it('is read by pdf.js as by the build', async () => {
  await expectReadAlike(issue.pdf);
});

it('have offprints, one of which ends with a table, its note, attachments and signature that have no room on its page', () => {
  const texts = new Map(Array.from(offprints, ([id, { text }]) => [id, text]));
  expect(proof(edition, '单行本', texts).differences).toEqual([]);
});

describe('awkward pages', () => {
  it('carry every character once, in lines that stand where they may', () => {
    const { badEdges, misplaced, shortLastLines } = issue.setting;
    expect(proof(edition, '印刷版', issue.text.notices).differences).toEqual([]);
    expect([badEdges, misplaced, shortLastLines]).toEqual([[], [], []]);
  });

  it('have columns that begin at one height', async () => {
    const pairs = await columnPairs(issue.pdf, edition.publication.page);
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter(({ headPt }) => Math.abs(headPt) > 0.5)).toEqual([]);
  });

  it('carry names of rare characters', () => {
    for (const name of ['陈喆彧', '㭎𬭎', '欧阳瀍', '李浉'])
      expect(areas.filter((text) => text.includes(name))).toHaveLength(1);
  });
});

describe('a merged cell that is taller than a page', () => {
  it('goes on under the head on each page, beside rows that are whole', () => {
    const pages = pagesOf('总体要求任务责任单位');
    expect(pages.length).toBeGreaterThan(2);
    const tasks = pages.flatMap((text) => [...text.matchAll(/第(\d)项任务责任单位\1/gu)]);
    expect(tasks.map(([, task]) => Number(task))).toEqual([1, 2, 3, 4, 5, 6]);
    const said = pages.map((text) => text.replace(/第\d项任务责任单位\d/gu, '')).join('');
    expect(said).toBe(sentences('总体要求', 260));
  });
});

describe('a row of two cells that are taller than a page', () => {
  it('has both go on in their columns', () => {
    const sheets = pdf.sheets.filter((_, index) => areas[index]?.includes('单位左栏右栏'));
    expect(sheets.length).toBeGreaterThan(1);
    const middle = 595 / 2 + 30;
    const column = (from: number, to: number): string =>
      sheets.map((sheet) => textOf(inArea(sheet).filter(({ x }) => x > from && x < to))).join('');
    expect(withoutHeads(column(90, middle), '左栏')).toContain(sentences('左栏', 150));
    expect(withoutHeads(column(middle, 600), '右栏')).toContain(sentences('右栏', 120));
  });

  it('has a border where a page ends, and the head where the next begins', async () => {
    const first = areas.findIndex((text) => text.includes('单位左栏右栏'));
    const drawn = await pictures(issue.pdf, 100, [first + 1, first + 2]);
    const lines = drawn.map((png) => bordersOf(png));
    const lowest = inArea(pdf.sheets[first]).reduce((y, run) => Math.min(y, run.y), Infinity);
    const highest = inArea(pdf.sheets[first + 1]).reduce((y, run) => Math.max(y, run.y), 0);
    // Below the last line of text by the cell's padding, above the head's by half its line.
    expect(lowest - (lines[0]?.at(-1) ?? Infinity)).toBeGreaterThan(0);
    expect(lowest - (lines[0]?.at(-1) ?? 0)).toBeLessThan(20);
    expect((lines[1]?.[0] ?? 0) - highest).toBeGreaterThan(0);
    expect((lines[1]?.[0] ?? Infinity) - highest).toBeLessThan(30);
  });

  it('is tagged as a row for each page, of as many cells', async () => {
    const [, , rows = []] = await tables();
    // The head, 甲, 乙 in two parts, 丙.
    expect(rows.map((cells) => cells.map(({ role }) => role))).toEqual([
      ['TH', 'TH', 'TH'],
      ['TD', 'TD', 'TD'],
      ['TD', 'TD', 'TD'],
      ['TD', 'TD', 'TD'],
      ['TD', 'TD', 'TD'],
    ]);
  });

  it('has its note below its last row', () => {
    expect(areas.filter((text) => text.includes('丙后短三说明：本表一式两份。'))).toHaveLength(1);
  });
});

describe('a table across the page', () => {
  const HEAD =
    '类别序号项目名称投资建设内容二〇一五年度市本级财政预算安排的重点项目前期工作与建设资金合计数省补自筹';
  const AGAIN = `续表1投资计划${HEAD}`;

  it('has label, title and unit on its first page, and its notes on its last', () => {
    const pages = areas.filter((text) => text.includes(HEAD));
    expect(pages[0]?.startsWith(`附件3投资计划表单位：万元表1投资计划${HEAD}第1类1项目第1项`)).toBe(true);
    expect(pages.at(-1)).toMatch(/60项目第60项.*注1：排在第一位的为牵头单位。资料来源：市发改委。$/u);
    expect(areas.filter((text) => text.includes('附件3投资计划表'))).toHaveLength(1);
  });

  it('has its caption and a head of a third of the page again on each page, above the label', () => {
    const onward = areas.filter((text) => text.startsWith(AGAIN));
    expect(onward.length).toBeGreaterThan(1);
    for (const text of onward) {
      const [, label, row] = /^第(\d)类(\d+)项目第\2项/u.exec(text.slice(AGAIN.length)) ?? [];
      expect(Number(label)).toBe(Math.ceil(Number(row) / 24));
    }
  });

  it('is tagged with one head, to which each cell belongs', async () => {
    const [, , , rows = []] = await tables();
    expect(rows).toHaveLength(2 + 60);
    const [upper = [], lower = []] = rows;
    expect([...upper, ...lower].map(({ role, scope }) => [role, scope])).toEqual(
      Array.from({ length: 8 }, () => ['TH', '/Column']),
    );
    // Seven columns; the three of 投资 have two heads.
    const [kind, number, name, money, content] = upper.map(({ id }) => id);
    const [city, province, own] = lower.map(({ id }) => id);
    const heads = [[kind], [number], [name], [money, city], [money, province], [money, own], [content]];
    for (const cells of rows.slice(2)) {
      const columns = cells.length === 7 ? heads : heads.slice(1);
      expect(cells.map(({ headers }) => headers)).toEqual(columns);
    }
  });
});

describe('a figure', () => {
  it.each([
    ['如图1所示', '图1重点项目布局'],
    ['样式见图2', '图2交通标志'],
  ])('stands with its caption on the page of %s or the next', (reference, caption) => {
    const from = areas.findIndex((text) => text.includes(reference));
    const at = areas.findIndex((text) => text.includes(caption));
    expect(from).toBeGreaterThan(0);
    expect([0, 1]).toContain(at - from);
    expect(pdf.sheets[at]?.roles.get('Figure')).toBeGreaterThan(0);
  });

  it('is made small enough for its page, with title and caption', () => {
    const at = areas.findIndex((text) => text.includes('附件4规划全图'));
    expect(areas[at]).toBe('附件4规划全图图3重点项目规划全图');
    expect(pdf.sheets[at]?.roles.get('Figure')).toBeGreaterThan(0);
  });

  it('is on no other page', () => {
    const captions = areas.flatMap((text, index) => (/图[123](?:重点|交通)/u.test(text) ? [index] : []));
    const figures = pdf.sheets.flatMap(({ roles }, index) => (roles.has('Figure') ? [index] : []));
    expect(figures).toEqual(captions);
  });
});

describe('a small table in the text', () => {
  it('stands on one page with its note', () => {
    const table = '项目进度甲已完工乙在建注：进度截至2015年2月底。';
    expect(areas.filter((text) => text.includes(table))).toHaveLength(1);
  });
});

function inArea(sheet: ReadPdf['sheets'][number] | undefined): ReadPdf['sheets'][number]['runs'] {
  return (sheet?.runs ?? []).filter(({ y }) => y > 50 && y < 770);
}

/** What the pages of a table say below its head, without label and title above it. */
function pagesOf(head: string): string[] {
  return areas.flatMap((text) => {
    const at = text.indexOf(head);
    return at < 0 ? [] : [text.slice(at + head.length)];
  });
}

/** As the files of the edition have them. */
function sentences(word: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${word}第${index + 1}句，请逐字核对。`).join('');
}

/** A column's text over several pages without the head that stands on each, and what stands above the head again. */
function withoutHeads(text: string, head: string): string {
  return text.replace(new RegExp(`${head}(?!第)|${AGAIN}`, 'gu'), '');
}

/** Heights, in pt above the lower edge and from the top, of the lines that go through more than half of the sheet. */
function bordersOf(png: Uint8Array): number[] {
  const { width, height, pixels } = readPng(png);
  return Array.from({ length: height }, (_, y) => y)
    .filter((y) => {
      const row = pixels.subarray(y * width, (y + 1) * width);
      return row.filter((grey) => grey < 200).length > width / 2;
    })
    .map((y) => ((height - y) * 72) / 100);
}

interface TaggedCell {
  readonly role: string;
  readonly id: string | undefined;
  readonly scope: string | undefined;
  readonly headers: readonly string[];
}

/** The tables of the PDF in reading order, but for the roster: rows of cells, as the structure has them. */
async function tables(): Promise<TaggedCell[][][]> {
  const document = await PDFDocument.load(issue.pdf, { updateMetadata: false });
  const found: TaggedCell[][][] = [];
  walk(document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict));
  return found.filter((rows) => rows.flat().some(({ scope }) => scope === '/Column'));

  function walk(element: PDFDict): void {
    if (roleOf(element) === 'Table') found.push(rowsOf(element));
    else kidsOf(element).forEach(walk);
  }

  function rowsOf(element: PDFDict): TaggedCell[][] {
    if (roleOf(element) === 'TR') return [kidsOf(element).map(cellOf)];
    return kidsOf(element).flatMap(rowsOf);
  }

  function cellOf(cell: PDFDict): TaggedCell {
    const attributes = dictsIn(cell.lookup(PDFName.of('A')));
    const attribute = (name: string) =>
      attributes.map((each) => each.lookup(PDFName.of(name))).find((value) => value !== undefined);
    const headers = attribute('Headers');
    return {
      role: roleOf(cell),
      id: stringOf(cell.lookup(PDFName.of('ID'))),
      scope: attribute('Scope')?.toString(),
      headers: headers instanceof PDFArray ? headers.asArray().flatMap((each) => stringOf(each) ?? []) : [],
    };
  }

  function kidsOf(element: PDFDict): PDFDict[] {
    return dictsIn(element.lookup(PDFName.of('K')));
  }

  function dictsIn(value: PDFObject | undefined): PDFDict[] {
    if (value instanceof PDFDict) return [value];
    if (!(value instanceof PDFArray)) return [];
    return value
      .asArray()
      .map((each) => document.context.lookup(each))
      .filter((each) => each instanceof PDFDict);
  }

  function roleOf(element: PDFDict): string {
    return element.lookup(PDFName.of('S'))?.toString().slice(1) ?? '';
  }

  function stringOf(value: PDFObject | undefined): string | undefined {
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
  }
}
