import { PDFDict, PDFName, PDFRawStream, PDFRef, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { decodedStream } from '../../pdf/content-stream.js';
import { loadPdf } from '../../pdf/load-pdf.js';
import { savePdf } from '../save-pdf.js';
import { archivalFaults } from './archival-faults.js';

const name = (text: string): PDFName => PDFName.of(text);
const CLAIM = '<pdfaid:part>3</pdfaid:part>';

/** A finished print as PDF/A-2a, and what is found against that. */
export interface PdfA2 {
  readonly pdf: Uint8Array;
  readonly faults: readonly string[];
}

/**
 * A finished print that claims PDF/A-3a, as PDF/A-2a (ISO 19005-2): without attachments, which may only be PDF/A there, and
 * with that claim. Its pages stay as they are; the same file gives the same bytes.
 */
export async function pdfA2(pdf: Uint8Array): Promise<PdfA2> {
  const document = await loadPdf(pdf);
  removeAttachments(document);
  const hasClaimed = claimPart2(document);
  const made = await savePdf(document);
  return {
    pdf: made,
    faults: [...(hasClaimed ? [] : ['原来的 PDF 没有声明 PDF/A-3a']), ...(await pdfA2Faults(made))],
  };
}

/** What in a file is against PDF/A-2a: what is against PDF/A-3a, and attachments. */
export async function pdfA2Faults(pdf: Uint8Array): Promise<string[]> {
  const document = await loadPdf(pdf);
  const attached = document.context
    .enumerateIndirectObjects()
    .some(([, object]) => isOfType(object, 'Filespec') || isOfType(object, 'EmbeddedFile'));
  const metadata = document.catalog.lookup(name('Metadata'));
  const claims =
    metadata instanceof PDFRawStream && textOf(metadata).includes('<pdfaid:part>2</pdfaid:part>');
  return [
    ...archivalFaults(document),
    ...(attached ? ['A 6.8：PDF/A-2 里不能有附件'] : []),
    ...(claims ? [] : ['A 6.6.4：没有声明 PDF/A-2']),
  ];
}

/** The files, what lists them, and what names them. */
function removeAttachments({ catalog, context }: PDFDocument): void {
  for (const [reference, object] of context.enumerateIndirectObjects())
    if (isOfType(object, 'Filespec') || isOfType(object, 'EmbeddedFile')) context.delete(reference);
  catalog.delete(name('AF'));
  const names = catalog.get(name('Names'));
  const listed = context.lookupMaybe(names, PDFDict);
  const files = listed?.get(name('EmbeddedFiles'));
  if (files instanceof PDFRef) context.delete(files);
  listed?.delete(name('EmbeddedFiles'));
  if (listed?.keys().length !== 0) return;
  if (names instanceof PDFRef) context.delete(names);
  catalog.delete(name('Names'));
}

function isOfType(object: PDFObject, type: string): boolean {
  const dictionary = object instanceof PDFRawStream ? object.dict : object;
  return dictionary instanceof PDFDict && dictionary.get(name('Type')) === name(type);
}

/** False where the file claims nothing: then nothing was found out of it. */
function claimPart2({ catalog, context }: PDFDocument): boolean {
  const reference = catalog.get(name('Metadata'));
  const stream = context.lookup(reference);
  if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) return false;
  const packet = textOf(stream);
  if (!packet.includes(CLAIM)) return false;
  const next = packet.replace(CLAIM, '<pdfaid:part>2</pdfaid:part>');
  context.assign(reference, context.stream(Buffer.from(next), { Type: 'Metadata', Subtype: 'XML' }));
  return true;
}

function textOf(stream: PDFRawStream): string {
  return Buffer.from(decodedStream(stream), 'latin1').toString('utf8');
}
