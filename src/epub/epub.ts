import { x } from 'xastscript';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { Edition } from '../edition/edition.js';
import { xml } from '../format/xml.js';
import { zip, type ZippedFile } from '../format/zip.js';
import { numberWords, totalWords } from '../model/issue.js';
import { navigationPage } from './epub-nav.js';
import { packageDocument } from './epub-package.js';
import { noticePages, pictureFile } from './epub-pages.js';
import { xhtmlPage } from './xhtml.js';

/** Where the files of the book stand in it. */
export const BOOK_FOLDER = 'OPS/';

const STYLE = `body { line-height: 1.8; }
h1, h2, h3 { line-height: 1.4; text-align: center; }
p { margin: 0; text-indent: 2em; }
.number, .title-page p { text-align: center; text-indent: 0; }
.signature { text-align: right; text-indent: 0; }
table { border-collapse: collapse; font-size: 0.85em; width: 100%; }
.grid [data-blank]::before { content: attr(data-blank); }
.grid td, .grid th { border: 1px solid; padding: 0.2em 0.4em; text-align: left; }
td p, th p { text-indent: 0; }
img { max-width: 100%; }
`;

/**
 * An issue as a book (EPUB 3.3): a page for each notice, contents, the list of printed pages, pictures. The same issue
 * gives the same bytes.
 */
export function epub(edition: Edition, entries: readonly CatalogueEntry[]): Uint8Array {
  const pages = noticePages(entries);
  const book: ZippedFile[] = [
    { path: 'package.opf', content: packageDocument(edition, pages) },
    { path: 'nav.xhtml', content: navigationPage(pages) },
    { path: 'title.xhtml', content: titlePage(edition) },
    { path: 'style.css', content: STYLE },
    ...pages.map(({ file, content }) => ({ path: file, content })),
    ...Array.from(edition.images, ([path, { bytes }]) => ({ path: pictureFile(path), content: bytes })),
  ];
  return zip([
    // What a file is that ends with .epub is told by its first bytes.
    { path: 'mimetype', content: 'application/epub+zip', isStored: true },
    { path: 'META-INF/container.xml', content: container() },
    ...book.map(({ path, content }) => ({ path: BOOK_FOLDER + path, content })),
  ]);
}

function titlePage({ publication, issue }: Edition): string {
  const total = totalWords(issue);
  return xhtmlPage(publication.name, [
    x('section', { 'epub:type': 'titlepage', class: 'title-page' }, [
      x('h1', publication.name),
      x('p', `${issue.year}年${numberWords(issue.number)}`),
      ...(total === '' ? [] : [x('p', total)]),
    ]),
  ]);
}

function container(): string {
  return xml(
    x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      x('rootfiles', [
        x('rootfile', {
          'full-path': `${BOOK_FOLDER}package.opf`,
          'media-type': 'application/oebps-package+xml',
        }),
      ]),
    ]),
  );
}
