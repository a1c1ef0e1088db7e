import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { decodedStream, operations, type Operand } from './content-stream.js';

/** A character as a font has it. */
export interface FontCharacter {
  /** What it says; U+FFFD where the font does not tell. */
  readonly text: string;
  /** Its advance in thousandths of the type size. */
  readonly width: number;
  /** In a font whose codes are the numbers of its glyphs, that number. */
  readonly code: number;
}

/** Reads the codes of a string that is set in a font. */
export type PdfFont = (codes: Uint8Array) => readonly FontCharacter[];

const UNKNOWN = '\uFFFD';

/**
 * Reads a font of a PDF: what each code says by its ToUnicode, and how wide it is.
 *
 * @throws Error where it is of a kind that Chromium does not write: its widths or codes would be guessed.
 */
export function pdfFont(font: PDFDict): PdfFont {
  const texts = textsOf(font);
  const bytes = font.get(PDFName.of('Subtype')) === PDFName.of('Type0') ? 2 : 1;
  const widths = bytes === 2 ? widthsOfComposite(font) : widthsOfSimple(font);
  return (codes) => {
    const characters: FontCharacter[] = [];
    for (let at = 0; at + bytes <= codes.length; at += bytes) {
      const code = bytes === 2 ? ((codes[at] ?? 0) << 8) | (codes[at + 1] ?? 0) : (codes[at] ?? 0);
      characters.push({ text: texts.get(code) ?? UNKNOWN, width: widths(code), code });
    }
    return characters;
  };
}

/** Advances of a font whose codes are the numbers of its glyphs (9.7.4.3 of ISO 32000-1: W and DW). */
function widthsOfComposite(font: PDFDict): (code: number) => number {
  if (font.get(PDFName.of('Encoding')) !== PDFName.of('Identity-H'))
    throw new Error('the print has a font with codes of its own, which are not followed');
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  const usual = descendant.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000;
  const widths = new Map<number, number>();
  const listed = descendant.lookupMaybe(PDFName.of('W'), PDFArray);
  for (let at = 0; listed !== undefined && at < listed.size();) {
    const first = listed.lookup(at, PDFNumber).asNumber();
    const next = listed.lookup(at + 1);
    if (next instanceof PDFArray) {
      for (let index = 0; index < next.size(); index++)
        widths.set(first + index, next.lookup(index, PDFNumber).asNumber());
      at += 2;
    } else {
      const [last, width] = [at + 1, at + 2].map((index) => listed.lookup(index, PDFNumber).asNumber());
      for (let code = first; code <= (last ?? first); code++) widths.set(code, width ?? usual);
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? usual;
}

/** Advances of a font of single bytes; a drawn one (Type3) has a scale of its own. */
function widthsOfSimple(font: PDFDict): (code: number) => number {
  const first = font.lookupMaybe(PDFName.of('FirstChar'), PDFNumber)?.asNumber() ?? 0;
  const listed = font.lookupMaybe(PDFName.of('Widths'), PDFArray);
  if (listed === undefined) throw new Error('the print has a font without widths, which is not followed');
  const scale =
    font.lookupMaybe(PDFName.of('FontMatrix'), PDFArray)?.lookup(0, PDFNumber).asNumber() ?? 0.001;
  return (code) => {
    const index = code - first;
    const width = index < 0 || index >= listed.size() ? 0 : listed.lookup(index, PDFNumber).asNumber();
    return width * scale * 1000;
  };
}

/** What the codes say, by the font's ToUnicode: bfchar and bfrange (9.10.3 of ISO 32000-1). */
function textsOf(font: PDFDict): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const stream = font.lookup(PDFName.of('ToUnicode'));
  if (!(stream instanceof PDFRawStream)) return texts;
  for (const { operator, operands } of operations(decodedStream(stream))) {
    if (operator === 'endbfchar')
      for (let at = 0; at + 1 < operands.length; at += 2)
        texts.set(codeOf(operands[at]), textOf(operands[at + 1]));
    else if (operator === 'endbfrange')
      for (let at = 0; at + 2 < operands.length; at += 3) readRange(texts, operands.slice(at, at + 3));
  }
  return texts;
}

/** Codes in a row: each with its own text in a list, or the last character of the first text counted on. */
function readRange(texts: Map<number, string>, [from, to, target]: readonly Operand[]): void {
  const [first, last] = [codeOf(from), codeOf(to)];
  for (let code = first; code <= last; code++) {
    if (Array.isArray(target)) texts.set(code, textOf((target as readonly Operand[])[code - first]));
    else {
      const units = textOf(target);
      const end = units.charCodeAt(units.length - 1) + code - first;
      texts.set(code, units.slice(0, -1) + String.fromCharCode(end));
    }
  }
}

function codeOf(operand: Operand | undefined): number {
  return operand instanceof Uint8Array ? operand.reduce((code, byte) => code * 256 + byte, 0) : NaN;
}

/** UTF-16, the higher byte first. */
function textOf(operand: Operand | undefined): string {
  return operand instanceof Uint8Array ? Buffer.from(operand).swap16().toString('utf16le') : '';
}
