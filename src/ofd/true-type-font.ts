import { PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { decodedStream } from '../pdf/content-stream.js';
import { pdfFont, type PdfFont } from '../pdf/pdf-font.js';
import { OfdError } from './ofd-error.js';

/** A font of a PDF whose codes are the numbers of its glyphs. */
export interface TrueTypeFont {
  /** NotoSerifSC-Regular, without the mark of a subset. */
  readonly name: string;
  readonly read: PdfFont;
  /** The file as it stands in the PDF, without the tables that a PDF does not need. */
  readonly program: Buffer;
}

/** @throws OfdError where it is of another kind: an OFD is given the font's own file, and its glyphs by their numbers. */
export function trueTypeFont(font: PDFDict): TrueTypeFont {
  const written = font.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? '';
  const descendants = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
  const descendant = descendants?.lookupMaybe(0, PDFDict);
  const program = descendant
    ?.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    ?.lookup(PDFName.of('FontFile2'));
  const map = descendant?.get(PDFName.of('CIDToGIDMap'));
  const isByGlyph = map === undefined || map === PDFName.of('Identity');
  if (!(program instanceof PDFRawStream) || !isByGlyph)
    throw new OfdError(`字体 ${written} 不是 TrueType，OFD 不能用`);
  return {
    name: written.replace(/^[A-Z]{6}\+/, ''),
    read: pdfFont(font),
    program: Buffer.from(decodedStream(program), 'latin1'),
  };
}
