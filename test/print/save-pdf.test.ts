import { PDFCrossRefStream, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { savePdf } from '../../src/print/save-pdf.js';

/** A document with objects and streams in turn, so that the table is not filled in the order of numbers. */
async function made(): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.addPage();
  const { context } = document;
  const refs = Array.from({ length: 300 }, (_, number) =>
    context.register(number % 3 === 0 ? context.stream('一', { N: number }) : PDFNumber.of(number)),
  );
  document.catalog.set(PDFName.of('All'), context.obj(refs));
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  return document;
}

it('is written as pdf-lib writes it by itself', async () => {
  expect(PDFCrossRefStream.prototype).toHaveProperty('appendEntry');
  const byItself = await (await made()).save({ useObjectStreams: true });
  expect(Buffer.from(await savePdf(await made())).equals(byItself)).toBe(true);
});
