import { describe, expect, it } from 'vitest';
import type { Edition, EditionNotice, EditionSection } from '../../src/edition/edition.js';
import type { Pagination } from '../../src/edition/pagination.js';
import { indexLines, withIndexPages, withYearIndexes, type YearIndex } from '../../src/edition/year-index.js';
import { madeEdition } from '../print/made-edition.js';

const MADE = madeEdition([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body: '请照办。\n' },
]);
const PATTERN = MADE.sections[0]?.notices[0];
if (PATTERN === undefined) throw new Error('no notice');

/** A notice of an organ by its number, with its subject words. */
function notice(organ: string, number: number, keywords?: readonly string[]): EditionNotice {
  const { front, ...rest } = PATTERN as EditionNotice;
  return {
    ...rest,
    id: `${organ}-${number}`,
    title: `${organ}的第${number}件`,
    listTitle: `${organ}的第${number}件`,
    number: `${number}号`,
    issuers: [organ, '绍兴军分区'],
    front: { ...front, ...(keywords && { keywords }) },
  };
}

function edition(
  year: number,
  number: number,
  sections: readonly EditionSection[],
  yearIndex = false,
): Edition {
  const issue = { ...MADE.issue, year, number, yearIndex };
  return { ...MADE, issue, name: `${year}-0${number}`, url: `/${year}/${number}/`, sections };
}

const CITY = '绍兴市人民政府';
const OFFICE = '绍兴市人民政府办公室';
const EDITIONS = [
  edition(2014, 9, [{ title: '市政府文件', notices: [notice(CITY, 99)] }]),
  // The office comes first here, and a section that the registry does not know.
  edition(2015, 1, [
    { title: '人事任免', notices: [notice(OFFICE, 7), notice(CITY, 8)] },
    { title: '市政府办公室文件', notices: [notice(OFFICE, 1, ['财政'])] },
    {
      title: '市政府文件',
      notices: [notice(CITY, 1), notice(CITY, 2, ['水利', '城市建设']), notice(CITY, 3, ['城市建设'])],
    },
  ]),
  edition(2015, 2, [{ title: '市政府文件', notices: [notice(CITY, 4, ['水利'])] }], true),
  edition(2015, 3, [{ title: '市政府文件', notices: [notice(CITY, 5)] }]),
];

const editions = withYearIndexes(EDITIONS);
const [, first, indexed, after] = editions;
if (first === undefined || indexed?.yearIndex === undefined) throw new Error('no index');
const index: YearIndex = indexed.yearIndex;

describe('withYearIndexes', () => {
  it('gives an index to the issue that asks for it, and to no other', () => {
    expect(editions.map(({ yearIndex }) => yearIndex?.title)).toEqual([
      undefined,
      undefined,
      '2015年总目录',
      undefined,
    ]);
    expect(after).toBe(EDITIONS[3]);
  });

  it('lists the issues of its year up to its own', () => {
    expect(index.issues.map(({ name }) => name)).toEqual(['2015-01', '2015-02']);
  });

  it('has every notice of these issues once', () => {
    const listed = index.groups.flatMap(({ entries }) => entries.map((entry) => entry.notice.id)).sort();
    expect(listed).toEqual(
      [
        ...[1, 2, 3, 4, 8].map((number) => `${CITY}-${number}`),
        ...[1, 7].map((number) => `${OFFICE}-${number}`),
      ].sort(),
    );
  });

  it('groups by section in the order of the registry, by the first organ where there are several, by the first subject word by pinyin', () => {
    const rows = index.groups.flatMap(({ headings, entries }) => [
      ...headings.map(({ kind, level, text }) => `${kind} ${level} ${text}`),
      ...entries.map(({ notice: { id } }) => id),
    ]);
    expect(rows).toEqual([
      'section 1 市政府文件',
      // chéng before shuǐ; what has no subject word at the end.
      'subject 2 城市建设',
      `${CITY}-3`,
      'subject 2 水利',
      `${CITY}-2`,
      `${CITY}-4`,
      'subject 2 其他',
      `${CITY}-1`,
      'section 1 市政府办公室文件',
      'subject 2 财政',
      `${OFFICE}-1`,
      'section 1 人事任免',
      'organ 2 绍兴市人民政府',
      `${CITY}-8`,
      'organ 2 绍兴市人民政府办公室',
      `${OFFICE}-7`,
    ]);
  });
});

describe('withIndexPages', () => {
  const pages = new Map([['2015-01', pagination({ [`${CITY}-2`]: 12, [`${CITY}-3`]: 3 })]]);

  it('has the page where the issue of a notice has it, and none elsewhere', () => {
    const { yearIndex } = withIndexPages(indexed, pages);
    const found = yearIndex?.groups.flatMap(({ entries }) =>
      entries.map(({ notice: { id }, page }) => [id, page] as const),
    );
    expect(new Map(found)).toEqual(
      new Map<string, number | undefined>([
        [`${CITY}-1`, undefined],
        [`${CITY}-2`, 12],
        [`${CITY}-3`, 3],
        [`${CITY}-4`, undefined],
        [`${CITY}-8`, undefined],
        [`${OFFICE}-1`, undefined],
        [`${OFFICE}-7`, undefined],
      ]),
    );
  });

  it('leaves an edition without an index as it is', () => {
    expect(withIndexPages(first, pages)).toBe(first);
  });
});

describe('indexLines', () => {
  it('are title, headings, and of each notice title, number, issue and page', () => {
    const pages = new Map([['2015-01', pagination({ [`${CITY}-3`]: 3 })]]);
    const { yearIndex } = withIndexPages(indexed, pages);
    expect(yearIndex && indexLines(yearIndex).slice(0, 10)).toEqual([
      '2015年总目录',
      '市政府文件',
      '城市建设',
      `${CITY}的第3件`,
      '3号',
      '第1期第3页',
      '水利',
      `${CITY}的第2件`,
      '2号',
      // Its page is not known.
      '第1期',
    ]);
  });
});

function pagination(pages: Readonly<Record<string, number>>): Pagination {
  const notices = Object.entries(pages).map(
    ([id, page]) => [id, { page, sheet: page + 2, breaks: [] }] as const,
  );
  return { notices: new Map(notices), sheets: 40 };
}
