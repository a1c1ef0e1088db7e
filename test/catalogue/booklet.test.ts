import { describe, expect, it } from 'vitest';
import { bookletOf } from '../../src/catalogue/booklet.js';
import { composeAll } from '../../src/edition/compose.js';
import { madeArchive } from '../print/made-edition.js';
import { catalogueOf } from '../web/written-site.js';

const archive = madeArchive([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于甲的通知', body: '各单位：\n\n请照办。\n' },
  { series: 'szf', number: 2, title: '绍兴市人民政府关于乙的通知', body: '各单位：\n\n请照办。\n' },
]);
const notices = new Map([
  [
    'szf-2015-1',
    {
      page: 1,
      sheet: 3,
      breaks: [
        { page: 1, offset: 0 },
        { page: 2, offset: 20 },
        { page: 3, offset: 24 },
      ],
    },
  ],
  // Begins below the end of the first.
  ['szf-2015-2', { page: 3, sheet: 5, breaks: [] }],
]);

function booklet(pdfs: readonly string[]) {
  const catalogue = catalogueOf(archive, {
    editions: composeAll(archive),
    paginations: new Map([['2015-03', { notices, sheets: 8, blanks: 1 }]]),
    pdfs: new Set(pdfs),
  });
  return bookletOf('2015-03', catalogue);
}

describe('bookletOf', () => {
  it('has on each sheet the notices of which a part stands there', () => {
    expect(
      booklet(['2015-03']).map(({ name, entries }) => [name, entries.map(({ notice }) => notice.id)]),
    ).toEqual([
      ['cover', []],
      ['front-1', []],
      ['1', ['szf-2015-1']],
      ['2', ['szf-2015-1']],
      ['3', ['szf-2015-1', 'szf-2015-2']],
      ['4', []],
      ['blank-1', []],
      ['colophon', []],
    ]);
  });

  it('is nothing where the issue has no file, though its pages are known', () => {
    expect(booklet([])).toEqual([]);
  });
});
