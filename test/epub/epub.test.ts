import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import type { Pagination } from '../../src/edition/pagination.js';
import { proof } from '../../src/edition/proof.js';
import { epub } from '../../src/epub/epub.js';
import { epubTexts } from '../../src/epub/epub-text.js';
import { catalogueOf, readWhole } from '../web/written-site.js';
import { fileURLToPath } from 'node:url';

/** Every notice begins a page, and another begins at its tenth character. */
function pagination(edition: Edition): Pagination {
  const notices = noticesOf(edition).map(
    ({ id }, index) =>
      [
        id,
        {
          page: 2 * index + 1,
          sheet: 2 * index + 3,
          breaks: [
            { page: 2 * index + 1, offset: 0 },
            { page: 2 * index + 2, offset: 60 },
          ],
        },
      ] as const,
  );
  return { notices: new Map(notices), sheets: 2 * notices.length + 3 };
}

function booksOf(folder: string, isPrinted: boolean): { edition: Edition; bytes: Uint8Array }[] {
  const archive = readWhole(fileURLToPath(new URL(`../../${folder}`, import.meta.url)));
  const { editions } = catalogueOf(archive);
  const paginations = new Map(
    isPrinted ? editions.map((edition) => [edition.name, pagination(edition)]) : [],
  );
  const { entriesByIssue } = catalogueOf(archive, { paginations });
  return editions.map((edition) => ({
    edition,
    bytes: epub(edition, entriesByIssue.get(edition.name) ?? []),
  }));
}

function file(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[`OPS/${path}`] ?? new Uint8Array());
}

async function problems(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
    .map(({ id, message, location }) => `${id} ${message} ${JSON.stringify(location)}`);
}

describe.each([
  ['gazette', true],
  ['gazette', false],
  ['test/editions/yunze', true],
  ['test/editions/awkward', true],
  ['test/editions/kinds', true],
])('the books of %s, printed: %s', (folder, isPrinted) => {
  const books = booksOf(folder, isPrinted);

  it('have neither errors nor warnings', async () => {
    for (const { edition, bytes } of books)
      expect([edition.name, await problems(bytes)]).toEqual([edition.name, []]);
  });

  it('carry the text of every notice', () => {
    for (const { edition, bytes } of books)
      expect(proof(edition, '电子书', epubTexts(bytes)).differences).toEqual([]);
  });

  it('are the same bytes again', () => {
    expect(booksOf(folder, isPrinted).map(({ bytes }) => bytes)).toEqual(books.map(({ bytes }) => bytes));
  });

  it('list the printed pages in order, where there are any', () => {
    for (const { edition, bytes } of books) {
      const list = /<nav epub:type="page-list".*?<\/nav>/s.exec(file(bytes, 'nav.xhtml'))?.[0] ?? '';
      const pages = [...list.matchAll(/<a href="([^"]+)">(\d+)<\/a>/g)];
      const expected = isPrinted ? noticesOf(edition).length : 0;
      expect(pages.length).toBeGreaterThanOrEqual(expected);
      if (!isPrinted) expect(pages).toEqual([]);
      expect(pages.map(([, , page]) => Number(page))).toEqual(
        pages.map(([, , page]) => Number(page)).toSorted((a, b) => a - b),
      );
      for (const [, href = '', page] of pages) {
        const [name = '', id = ''] = href.split('#');
        expect(file(bytes, name)).toContain(`id="${id}"`);
        expect(id).toBe(`page-${page}`);
      }
    }
  });
});

describe('a book', () => {
  const [book] = booksOf('gazette', true);
  const bytes = book?.bytes ?? new Uint8Array();

  it('says beside the text where a cell is empty in the original', () => {
    expect(file(bytes, 'szf-2015-16.xhtml')).toContain('<td data-blank="〔原文空白〕"');
  });

  it('that was damaged is found out', async () => {
    const files = unzipSync(bytes);
    const page = Object.keys(files).find((path) => path.endsWith('szf-2015-15.xhtml')) ?? '';
    const text = strFromU8(files[page] ?? new Uint8Array());
    const damaged = zipSync({ ...files, [page]: strToU8(text.replace('燃眉之急', '燃眉')) });
    const edition = book?.edition;
    expect(edition && proof(edition, '电子书', epubTexts(damaged)).differences).toHaveLength(1);
    const broken = zipSync({ ...files, [page]: strToU8(text.replace('</article>', '')) });
    expect((await problems(broken)).length).toBeGreaterThan(0);
  });

  it('begins with what tells a reader what it is', () => {
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('has rosters and tables with heads, and leads from notice to notice', () => {
    expect(file(bytes, 'szbf-2015-23.xhtml')).toContain('<table class="roster">');
    expect(file(bytes, 'szf-2015-16.xhtml')).toMatch(/<th[^>]* scope="col/);
    const nav = file(bytes, 'nav.xhtml');
    expect(nav).toContain('<a href="szf-2015-13.xhtml#app-1">');
    expect(nav.match(/epub:type="landmarks"/g)).toHaveLength(1);
  });

  it('tells what a reader without sight can do with it, and claims no audit', () => {
    const opf = file(bytes, 'package.opf');
    for (const name of [
      'accessMode',
      'accessModeSufficient',
      'accessibilityFeature',
      'accessibilityHazard',
      'accessibilitySummary',
    ])
      expect(opf).toContain(`property="schema:${name}"`);
    expect(opf).toContain('>pageBreakMarkers<');
    expect(opf).not.toContain('conformsTo');
  });
});

describe('a book with corrections', () => {
  it('shows what was printed and what is right', () => {
    const book = booksOf('test/editions/yunze', true).find(({ edition }) =>
      edition.name.startsWith('2025-01'),
    );
    const page = file(book?.bytes ?? new Uint8Array(), 'ymf-2025-30.xhtml');
    expect(page).toMatch(/<del>.*?<\/del><ins[^>]*>20/s);
  });
});
