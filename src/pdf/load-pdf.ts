import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

/** A PDF, as it is: with its own dates and producer. */
export function loadPdf(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}
