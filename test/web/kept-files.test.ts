import { expect, it } from 'vitest';
import { editedContent, keptFiles } from '../../src/web/kept-files.js';
import { contentSums, textOf, type SiteFile } from '../../src/web/site-file.js';
import { madeMemory } from '../made-memory.js';

const HTML = '<p>〔2015〕𬭎<span class="size" data-file="/a.pdf"></span></p><script src="assets/a-1.js">';
const PAGE: SiteFile = { path: 'a/index.html', content: HTML, titles: { first: '一', running: '' } };
const BOOK: SiteFile = { path: 'a/a.epub', content: Uint8Array.of(0, 255, 128) };

it('is given again as it was made, text and bytes, and made once', () => {
  const memory = madeMemory();
  let made = 0;
  const files = () =>
    keptFiles(memory, 'kind', ['part'], () => {
      made++;
      return [PAGE, BOOK];
    });
  for (const isNew of [true, false]) {
    const [page, book] = files();
    if (page === undefined || book === undefined) throw new Error('both are given');
    expect(textOf(page)).toBe(HTML);
    expect(Buffer.from(book.content)).toEqual(Buffer.from(BOOK.content));
    expect([page.titles, page.known?.isNew, page.known?.offered]).toEqual([PAGE.titles, isNew, ['/a.pdf']]);
    expect(page.known?.page?.scripts).toEqual(['assets/a-1.js']);
    expect(page.known?.page?.characters).toContain('〔〕𬭎');
    expect([page, book].map(({ known }) => known?.sums())).toEqual([
      contentSums(HTML),
      contentSums(BOOK.content),
    ]);
  }
  expect(made).toBe(1);
});

it('is edited as text', () => {
  const memory = madeMemory();
  const [page] = keptFiles(memory, 'kind', ['part'], () => [PAGE]);
  if (page === undefined) throw new Error('it is given');
  const edited = editedContent(memory, page, ['part'], (html) => html.replace('2015', '二〇一五'));
  expect(edited.content).toBe(HTML.replace('2015', '二〇一五'));
  expect(edited.known?.sums()).toEqual(contentSums(HTML.replace('2015', '二〇一五')));
});
