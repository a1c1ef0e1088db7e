import { PDFArray, PDFHexString, type PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Edition } from '../edition/edition.js';
import { xml } from '../format/xml.js';
import { zip } from '../format/zip.js';
import { loadPdf } from '../pdf/load-pdf.js';
import { ATTACHMENTS, attachments } from './attachments.js';
import { CUSTOM_TAGS, customTags, type Place } from './custom-tags.js';
import type { DrawnPage } from './drawn-object.js';
import { drawnPage } from './drawn-page.js';
import { OfdError } from './ofd-error.js';
import { element, numbers, OFD_NAMESPACE, OfdIds } from './ofd-xml.js';
import { outline, pageBookmarks } from './outline.js';
import { pageContent } from './page-content.js';
import { resourcesOf } from './resources.js';
import type { TrueTypeFont } from './true-type-font.js';

const FOLDER = 'Doc_0/';

/**
 * A finished print as OFD (GB/T 33190—2016): what its pages draw, its fonts, pictures, outline, page labels, attachments
 * and description. The same PDF gives the same bytes.
 *
 * @param places Where notices and banners begin in the print, by their ids.
 * @throws OfdError naming page and operator where it draws what an OFD is not given.
 */
export async function ofd(
  pdf: Uint8Array,
  edition: Edition,
  places: ReadonlyMap<string, Place>,
): Promise<Uint8Array> {
  const document = await loadPdf(pdf);
  const ids = new OfdIds();
  const drawn = drawnPages(document);
  const resources = resourcesOf(drawn, ids);
  const pages = drawn.map((page, index) => ({
    id: ids.next(),
    path: `Pages/Page_${index}/Content.xml`,
    heightMm: page.heightMm,
    ...pageContent(page, ids, resources),
  }));
  const day = (document.getCreationDate() ?? new Date(0)).toISOString().slice(0, 10);
  const attached = attachments(document, day);
  const body = [
    ...resources.files,
    ...pages.map(({ path, document: content }) => ({ path, content: xml(content) })),
    ...customTags(edition, pages, places),
    ...attached,
  ];
  const paths = new Set(body.map(({ path }) => path));
  const pageIds = pages.map(({ id }) => id);
  const root = documentRoot(document, drawn, { pages, pageIds, paths, lastId: ids.last });
  return zip([
    { path: 'OFD.xml', content: xml(entry(document, day)) },
    { path: `${FOLDER}Document.xml`, content: xml(root) },
    ...body.map(({ path, content }) => ({ path: FOLDER + path, content })),
  ]);
}

/** @throws OfdError naming the page. */
function drawnPages(document: PDFDocument): DrawnPage[] {
  const fonts = new Map<PDFDict, TrueTypeFont>();
  return document.getPages().map((page, index) => {
    try {
      return drawnPage(page, fonts);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new OfdError(`第 ${index + 1} 面不能照画成 OFD：${reason}`);
    }
  });
}

/** What the file is (7.4). */
function entry(document: PDFDocument, day: string): Element {
  const said = (name: string, text: string | undefined): Element[] =>
    text === undefined || text === '' ? [] : [element(name, {}, text)];
  const info = element('DocInfo', {}, [
    element('DocID', {}, documentId(document)),
    ...said('Title', document.getTitle()),
    ...said('Author', document.getAuthor()),
    ...said('Subject', document.getSubject()),
    element('CreationDate', {}, day),
    element('Creator', {}, 'gazette'),
  ]);
  return x('ofd:OFD', { 'xmlns:ofd': OFD_NAMESPACE, Version: '1.0', DocType: 'OFD' }, [
    element('DocBody', {}, [info, element('DocRoot', {}, `${FOLDER}Document.xml`)]),
  ]);
}

/** 32 hexadecimal digits: the id of the PDF, which is made of its content. */
function documentId(document: PDFDocument): string {
  const id = document.context.lookup(document.context.trailerInfo.ID);
  const first = id instanceof PDFArray ? id.lookup(0) : undefined;
  return first instanceof PDFHexString ? first.asString().toLowerCase() : '0'.repeat(32);
}

interface Written {
  readonly pages: readonly { readonly id: number; readonly path: string }[];
  readonly pageIds: readonly number[];
  readonly paths: ReadonlySet<string>;
  readonly lastId: number;
}

/** The document with its pages (7.5). */
function documentRoot(
  document: PDFDocument,
  drawn: readonly DrawnPage[],
  { pages, pageIds, paths, lastId }: Written,
): Element {
  const { widthMm = 210, heightMm = 297 } = drawn[0] ?? {};
  const located = (name: string, path: string): Element[] =>
    paths.has(path) ? [element(name, {}, path)] : [];
  return x('ofd:Document', { 'xmlns:ofd': OFD_NAMESPACE }, [
    element('CommonData', {}, [
      element('MaxUnitID', {}, String(lastId)),
      element('PageArea', {}, [element('PhysicalBox', {}, numbers(0, 0, widthMm, heightMm))]),
      ...located('PublicRes', 'PublicRes.xml'),
      ...located('DocumentRes', 'DocumentRes.xml'),
    ]),
    element(
      'Pages',
      {},
      pages.map(({ id, path }) => element('Page', { ID: id, BaseLoc: path })),
    ),
    ...outline(document, pageIds),
    ...pageBookmarks(document, pageIds),
    ...located('CustomTags', CUSTOM_TAGS),
    ...located('Attachments', ATTACHMENTS),
  ]);
}
