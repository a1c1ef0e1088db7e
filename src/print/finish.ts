import { createHash } from 'node:crypto';
import type { PDFNumber } from '@cantoo/pdf-lib';
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { parseIsoDate } from '../model/date.js';
import type { Layout } from './layout.js';
import { fullIssueLabel } from '../model/issue.js';

/**
 * Adds what Chromium leaves out: title, author and subject, page labels as printed (cover, I, 1 …), and fixed dates and
 * ids, so that the same edition gives the same bytes. Outline, tags, links and text stay as they are.
 */
export async function finish(pdf: Uint8Array, edition: Edition, layout: Layout): Promise<Uint8Array> {
  const { publication, issue } = edition;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.setTitle(`${publication.name} ${fullIssueLabel(issue)}`, {
    showInWindowTitleBar: true,
  });
  document.setAuthor(publication.name.replace(/公报$/u, ''));
  document.setSubject(
    noticesOf(edition)
      .map(({ number }) => number)
      .join('、'),
  );
  document.setCreator('gazette');
  document.setProducer('gazette');
  const date = editionDate(edition);
  document.setCreationDate(date);
  document.setModificationDate(date);
  setPageLabels(document, layout);
  const id = PDFHexString.of(createHash('sha256').update(pdfWithoutDates(pdf)).digest('hex').slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document.save({ useObjectStreams: true, objectsPerTick: Infinity });
}

/** The day the issue came out; where that is not said, the day of its newest notice. */
function editionDate(edition: Edition): Date {
  const days = [
    edition.issue.published,
    ...noticesOf(edition)
      .map(({ front }) => front.date)
      .sort()
      .reverse(),
  ];
  const date = days.flatMap((day) => parseIsoDate(day ?? '') ?? [])[0] ?? {
    year: edition.issue.year,
    month: 1,
    day: 1,
  };
  return new Date(Date.UTC(date.year, date.month - 1, date.day));
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
