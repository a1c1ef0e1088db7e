import { PDFArray, PDFDict, PDFName, PDFNumber, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { byteRangeOf, signatureIn, type ByteRange } from './byte-range.js';

const name = (text: string): PDFName => PDFName.of(text);

/** A signature of a file, as it stands in it. */
export interface PdfSignature {
  readonly range: ByteRange;
  /** In DER. */
  readonly cms: Uint8Array;
  /** When it was made, as who signed says. */
  readonly saidTime: Date | undefined;
}

/** The signatures of a file in the order in which they were made; for one that is none, in its place nothing. */
export function pdfSignatures({ context }: PDFDocument, file: Uint8Array): (PdfSignature | undefined)[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.has(name('ByteRange')) ? [signatureOf(object, file)] : [],
    )
    .sort((one, other) => (one?.range.end ?? 0) - (other?.range.end ?? 0));
}

function signatureOf(value: PDFDict, file: Uint8Array): PdfSignature | undefined {
  const written = value.lookup(name('ByteRange'));
  const numbers = written instanceof PDFArray ? written.asArray() : [];
  const range = byteRangeOf(
    numbers.map((number) => (number instanceof PDFNumber ? number.asNumber() : NaN)),
    file,
  );
  const cms = range === undefined ? undefined : signatureIn(file, range);
  return range === undefined || cms === undefined ? undefined : { range, cms, saidTime: timeOf(value) };
}

function timeOf(value: PDFDict): Date | undefined {
  const written = value.lookup(name('M'));
  try {
    return written instanceof PDFString ? written.decodeDate() : undefined;
  } catch {
    return undefined;
  }
}
