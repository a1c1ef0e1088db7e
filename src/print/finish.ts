import { createHash } from 'node:crypto';
import type { PDFNumber } from '@cantoo/pdf-lib';
import { AFRelationship, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { parseIsoDate, type CivilDate } from '../model/date.js';
import type { Layout } from './layout.js';
import { fullIssueLabel } from '../model/issue.js';
import { mendDestinations } from './mend-destinations.js';
import { markArtifacts, tagContents } from './mend-tags.js';
import { xmp } from './xmp.js';

/**
 * Adds what Chromium leaves out: title, author and subject, XMP, page labels as printed (cover, I, 1 …), the tags of the
 * contents, marks on what is no text, true places of links, the Markdown of each notice as an attachment, and fixed
 * dates and ids, so that the same edition gives the same bytes. Text and reading order stay as they are.
 */
export async function finish(pdf: Uint8Array, edition: Edition, layout: Layout): Promise<Uint8Array> {
  const { publication, issue } = edition;
  const organ = publication.name.replace(/公报$/u, '');
  const day = editionDate(edition);
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day));
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.setTitle(`${publication.name} ${fullIssueLabel(issue)}`, { showInWindowTitleBar: true });
  document.setAuthor(organ);
  document.setSubject(
    noticesOf(edition)
      .map(({ number }) => number)
      .join('、'),
  );
  document.setCreator('gazette');
  document.setProducer('gazette');
  document.setCreationDate(date);
  document.setModificationDate(date);
  setMetadata(document, xmp(edition, organ, day));
  setPageLabels(document, layout);
  mendDestinations(document, publication.page);
  tagContents(document, (sheet) => sheet > 1 && sheet <= layout.frontSheets);
  markArtifacts(document);
  await attachSources(document, edition, date);
  const id = PDFHexString.of(createHash('sha256').update(pdfWithoutDates(pdf)).digest('hex').slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document.save({ useObjectStreams: true, objectsPerTick: Infinity });
}

function setMetadata(document: PDFDocument, packet: string): void {
  const { context } = document;
  // Not compressed, so that programs that know no PDF can read it too.
  const stream = context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), context.register(stream));
}

/** Each notice as its editor wrote it. */
async function attachSources(document: PDFDocument, edition: Edition, date: Date): Promise<void> {
  for (const { id, title, markdown } of noticesOf(edition)) {
    await document.attach(Buffer.from(markdown), `${id}.md`, {
      mimeType: 'text/markdown',
      description: title,
      creationDate: date,
      modificationDate: date,
      afRelationship: AFRelationship.Source,
    });
  }
}

/** The day the issue came out; where that is not said, the day of its newest notice. */
function editionDate(edition: Edition): CivilDate {
  const days = [
    edition.issue.published,
    ...noticesOf(edition)
      .map(({ front }) => front.date)
      .sort()
      .reverse(),
  ];
  return (
    days.flatMap((day) => parseIsoDate(day ?? '') ?? [])[0] ?? {
      year: edition.issue.year,
      month: 1,
      day: 1,
    }
  );
}

function setPageLabels(document: PDFDocument, { frontSheets, sheets }: Layout): void {
  const { context } = document;
  const label = (entries: Readonly<Record<string, PDFName | PDFNumber | PDFHexString>>) =>
    context.obj(entries);
  const ranges = [
    [0, label({ P: PDFHexString.fromText('封面') })],
    [1, label({ S: PDFName.of('R') })],
    [frontSheets, label({ S: PDFName.of('D') })],
    [sheets - 1, label({ P: PDFHexString.fromText('版权页') })],
  ] as const;
  document.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: ranges.flat() }));
}

/** What the id is made from: the print without the dates in which two prints of one edition differ. */
function pdfWithoutDates(pdf: Uint8Array): string {
  return Buffer.from(pdf)
    .toString('latin1')
    .replace(/\/(?:CreationDate|ModDate) \([^)]*\)/g, '');
}
