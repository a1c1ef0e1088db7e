import { beforeAll, describe, expect, it } from 'vitest';
import { compose, composeAll } from '../../src/edition/compose.js';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import type { Pagination } from '../../src/edition/pagination.js';
import { writtenNumber } from '../../src/model/issue.js';
import { yearIndexFault } from '../../src/edition/proof-of-year-index.js';
import { withIndexPages } from '../../src/edition/year-index.js';
import { withPage } from '../../src/print/browser.js';
import { print, type PrintedIssue } from '../../src/print/print.js';
import { proofOfContents } from '../../src/print/proof-of-contents.js';
import { indexedYear } from '../editions/indexed-year.js';
import { readPdf, textOf, type ReadPdf, type ReadSheet } from './read-pdf.js';

const archive = indexedYear();
const EDITIONS = composeAll(archive);
const BEFORE = EDITIONS.slice(0, -1);
// Every earlier notice on a page of its own, far into its issue.
const paginations = new Map(BEFORE.map((edition) => [edition.name, pagination(edition, 121)]));

let issue: PrintedIssue;
let pdf: ReadPdf;
let edition: Edition;
let index: string;

beforeAll(async () => {
  const last = EDITIONS.at(-1);
  if (last === undefined) throw new Error('no issue');
  issue = await print(withIndexPages(last, paginations), withPage);
  pdf = await readPdf(issue.pdf);
  edition = withIndexPages(last, new Map([...paginations, [last.name, issue.pagination]]));
  index = pdf.sheets
    .slice(sheetOf('year-index') - 1, -1)
    .map(inArea)
    .join('');
});

describe('the printed index of a year', () => {
  it('has every notice of the year with its number, its issue and its page', () => {
    const listed = Array.from(
      index.matchAll(/(江[政卫建]\S*?〔2025〕\d+号)第(\d)期第(\d+)页/gu),
      ([, ...found]) => found.join(),
    );
    const expected = BEFORE.filter(({ issue: { year } }) => year === 2025).flatMap((own) =>
      noticesOf(own).map(
        ({ number }, at) => `${number ?? ''},${writtenNumber(own.issue.number)},${121 + at}`,
      ),
    );
    const own = noticesOf(edition).map(
      ({ number, title }) => `${number ?? ''},6,${footerOf(sheetWith(title))}`,
    );
    expect(listed.sort()).toEqual([...expected, ...own].sort());
    expect(listed).toHaveLength(31);
  });

  it('begins on a page of its own, below its banner, with the sections in their order', () => {
    expect(index).toMatch(/^2025年总目录市政府文件城市管理江澜市人民政府关于/u);
    const sections = ['市政府文件', '市政府办公室文件', '部门文件'].map((name) => index.indexOf(name));
    expect(sections).toEqual([...sections].sort((a, b) => a - b));
    expect(index).toContain('部门文件江澜市卫生健康委员会卫生');
  });

  it('is named by the contents with its page, and by the running heads of its right-hand pages', () => {
    const first = pdf.sheets[sheetOf('year-index') - 1];
    if (first === undefined) throw new Error('no sheet');
    expect(pdf.sheets[1]?.text).toContain(`2025年总目录（${footerOf(first)}）`);
    expect(issue.pagination.yearIndex).toEqual({
      sheet: sheetOf('year-index'),
      page: Number(footerOf(first)),
    });
    const numbered = pdf.sheets
      .slice(sheetOf('year-index') - 1, -1)
      .filter((sheet) => /^\d+$/u.test(footerOf(sheet)));
    const heads = numbered.map((sheet) => ({
      isRight: Number(footerOf(sheet)) % 2 === 1,
      head: textOf(sheet.runs.filter(({ y }) => y > TOP)),
    }));
    expect(heads.filter(({ isRight }) => isRight).map(({ head }) => head)).toContain('2025年总目录');
    for (const { isRight, head } of heads)
      expect(head).toBe(isRight ? '2025年总目录' : '江澜市人民政府公报2025年第6期');
  });

  it('is proved, and is no part of the last notice', () => {
    expect(proofOfContents(edition, issue.pagination, issue.text)).toBeUndefined();
    expect(yearIndexFault(edition, '印刷版', issue.text.yearIndex)).toBeUndefined();
    expect(issue.text.notices.get('jjf-2025-4')).not.toContain('总目录');
    expect(issue.setting.badEdges).toEqual([]);
    expect(issue.setting.misplaced).toEqual([]);
  });

  it('is at fault where another page is true', () => {
    const moved = new Map([...paginations, ['2025-01', pagination(BEFORE[6], 122)] as const]);
    const other = withIndexPages(edition, new Map([...moved, [edition.name, issue.pagination]]));
    expect(yearIndexFault(other, '印刷版', issue.text.yearIndex)).toContain('应为「');
  });

  it('is made of the issues before it, also where its issue is composed alone', () => {
    const last = archive.issues.at(-1);
    if (last === undefined) throw new Error('no issue');
    expect(compose(archive, last).yearIndex?.groups).toHaveLength(
      EDITIONS.at(-1)?.yearIndex?.groups.length ?? 0,
    );
    expect(compose(archive, last).yearIndex?.issues.map(({ name }) => name)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `2025-0${number}`),
    );
  });
});

// The type area: 25.4 mm (72 pt) from the top, 46 lines of 15.5 pt.
const TOP = 841.89 - 72;
const BOTTOM = TOP - 46 * 15.5;

function inArea({ runs }: ReadSheet): string {
  return textOf(runs.filter(({ y }) => y < TOP && y > BOTTOM));
}

function footerOf({ runs }: ReadSheet): string {
  return textOf(runs.filter(({ y }) => y < 50)).replaceAll('—', '');
}

function sheetOf(place: string): number {
  const sheet = pdf.places.get(place);
  if (sheet === undefined) throw new Error(`no place ${place}`);
  return sheet;
}

/** The sheet of the body on which a title stands as the head of its notice. */
function sheetWith(title: string): ReadSheet {
  const sheet = pdf.sheets.slice(2, sheetOf('year-index') - 1).find(({ text }) => text.includes(title));
  if (sheet === undefined) throw new Error(`no sheet has ${title}`);
  return sheet;
}

function pagination(of: Edition | undefined, first: number): Pagination {
  const notices = (of === undefined ? [] : noticesOf(of)).map(
    ({ id }, at) => [id, { page: first + at, sheet: first + at + 2, breaks: [] }] as const,
  );
  return { notices: new Map(notices), sheets: 160 };
}
