import { createHash } from 'node:crypto';
import { AFRelationship, PDFHexString, PDFName, type PDFDocument, type PDFNumber } from '@cantoo/pdf-lib';
import type { Edition, EditionNotice } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import type { Layout } from './layout.js';
import { archivalFaults } from './archival/archival-faults.js';
import { makeArchival } from './archival/make-archival.js';
import { taggedElements } from './archival/structure.js';
import { mendContents } from './mend-contents.js';
import { mendDestinations } from './mend-destinations.js';
import { tagContents } from './mend-tags.js';
import { placesIn, type RawPrint } from './raw-print.js';
import { savePdf } from './save-pdf.js';
import { xmp, type PdfDescription } from './xmp.js';

/** From which sheet on (counted from 0) pages are labelled how: with a word, I, II … or 1, 2 … */
export interface PageLabels {
  readonly sheet: number;
  readonly label: { readonly word: string } | 'roman' | 'arabic';
}

/**
 * Adds to a print, in its document, what Chromium leaves out: title, author and subject, XMP, page labels, the tags of the contents, marks on what is
 * no text, true places of links, the Markdown of each notice as an attachment, and fixed dates and ids, so that the same
 * edition gives the same bytes. Text and reading order stay as they are.
 */
export async function finishPdf(
  { pdf, document }: RawPrint,
  edition: Edition,
  layout: Layout,
  description: PdfDescription,
  labels: readonly PageLabels[],
): Promise<Uint8Array> {
  const { year, month, day } = description.day;
  const date = new Date(Date.UTC(year, month - 1, day));
  document.setTitle(description.title, { showInWindowTitleBar: true });
  document.setAuthor(description.authors.join('、'));
  document.setSubject(description.numbers.join('、'));
  document.setCreator('gazette');
  document.setProducer('gazette');
  document.setCreationDate(date);
  document.setModificationDate(date);
  setPageLabels(document, labels);
  mendDestinations(document, edition.publication.page, layout.turnedSheets);
  // Walked over once: none is added or moved.
  const elements = taggedElements(document);
  tagContents(document, elements, (sheet) => sheet > 1 && sheet <= layout.frontSheets);
  mendContents(document, elements);
  await attachSources(document, noticesOf(edition), date);
  const id = PDFHexString.of(hashWithoutDates(pdf).slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  makeArchival(document, elements, (place) => titleAt(place, noticesOf(edition)));
  // A claim is a promise: it is made only of what was looked at.
  setMetadata(document, xmp(description, archivalFaults(document).length === 0 ? 'archival' : 'none'));
  return savePdf(document);
}

/** The title of the notice that a place is in: szf-2015-15, szf-2015-15.art-9; in an offprint, that of its one notice. */
function titleAt(place: string, notices: readonly EditionNotice[]): string | undefined {
  const own = notices.find(({ id }) => place === id || place.startsWith(`${id}.`));
  return (own ?? (notices.length === 1 ? notices[0] : undefined))?.title;
}

function setMetadata(document: PDFDocument, packet: string): void {
  const { context } = document;
  // Not compressed, so that programs that know no PDF can read it too.
  const stream = context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), context.register(stream));
}

/** Each notice as its editor wrote it. */
async function attachSources(
  document: PDFDocument,
  notices: readonly EditionNotice[],
  date: Date,
): Promise<void> {
  for (const { id, title, markdown } of notices) {
    await document.attach(Buffer.from(markdown), `${id}.md`, {
      mimeType: 'text/markdown',
      description: title,
      creationDate: date,
      modificationDate: date,
      afRelationship: AFRelationship.Source,
    });
  }
}

function setPageLabels(document: PDFDocument, labels: readonly PageLabels[]): void {
  const { context } = document;
  const entries = (
    label: PageLabels['label'],
  ): Readonly<Record<string, PDFName | PDFNumber | PDFHexString>> => {
    if (label === 'roman') return { S: PDFName.of('R') };
    return label === 'arabic' ? { S: PDFName.of('D') } : { P: PDFHexString.fromText(label.word) };
  };
  const ranges = labels.flatMap(({ sheet, label }) => [sheet, context.obj(entries(label))]);
  document.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: ranges }));
}

const DATES = ['/CreationDate (', '/ModDate ('];

/** What the id is made from: the print without the dates in which two prints of one edition differ. */
function hashWithoutDates(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const hash = createHash('sha256');
  let from = 0;
  for (const start of DATES.flatMap((date) => placesIn(bytes, date)).sort((a, b) => a - b)) {
    hash.update(bytes.subarray(from, start));
    from = bytes.indexOf(')', start) + 1;
  }
  return hash.update(bytes.subarray(from)).digest('hex');
}
