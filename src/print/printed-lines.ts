import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { pdfJs } from './open-pdf.js';

/** A character as it is drawn. Lengths in pt, from the lower left corner of the page. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  /** Of its base line. */
  readonly y: number;
  readonly sizePt: number;
  /** The width that its font gives it. */
  readonly widthPt: number;
  /** Whether it lies across the page, to be read upwards. */
  readonly isTurned: boolean;
}

/** Characters that stand on one base line without a gap, in the order of drawing. */
export interface PrintedLine {
  /** Sheets count from 1 with the cover. */
  readonly sheet: number;
  readonly glyphs: readonly Glyph[];
}

export function lineText({ glyphs }: Pick<PrintedLine, 'glyphs'>): string {
  return glyphs.map(({ text }) => text).join('');
}

/** The lines of every sheet of a print, read from its drawing operators: where each character really stands. */
export async function printedLines(document: PDFDocumentProxy): Promise<PrintedLine[]> {
  const lines: PrintedLine[] = [];
  for (let sheet = 1; sheet <= document.numPages; sheet++) {
    const glyphs = await glyphsOf(await document.getPage(sheet));
    lines.push(...linesOf(glyphs).map((each) => ({ sheet, glyphs: each })));
  }
  return lines;
}

function linesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line !== undefined && before !== undefined && follows(glyph, before)) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines;
}

/** A blank of the source is drawn as such or left out; more than two characters of room is another column or cell. */
function follows(glyph: Glyph, before: Glyph): boolean {
  if (glyph.isTurned !== before.isTurned) return false;
  const [along, across] = [glyph.x - before.x, glyph.y - before.y];
  const [gap, off] = glyph.isTurned ? [across, along] : [along, across];
  return Math.abs(off) < 1 && gap > 0 && gap < before.widthPt + 1.5 * before.sizePt;
}

type Matrix = readonly [number, number, number, number, number, number];

interface DrawnCharacter {
  readonly unicode: string;
  /** In thousandths of the type size. */
  readonly width: number;
}

/** pdf.js gives what a page draws as a list of operators; those that move or set text are followed here. */
async function glyphsOf(page: PDFPageProxy): Promise<Glyph[]> {
  const { OPS } = await pdfJs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs: Glyph[] = [];
  const saved: Matrix[] = [];
  let user: Matrix = [1, 0, 0, 1, 0, 0];
  let text: Matrix = user;
  let line: Matrix = user;
  let size = 0;
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as readonly unknown[];
    switch (operator) {
      case OPS.save:
        saved.push(user);
        break;
      case OPS.restore:
        user = saved.pop() ?? user;
        break;
      case OPS.transform:
        user = multiply(user, args as unknown as Matrix);
        break;
      case OPS.beginText:
        text = line = [1, 0, 0, 1, 0, 0];
        break;
      case OPS.setFont:
        size = args[1] as number;
        break;
      case OPS.setTextMatrix:
        text = line = Array.from({ length: 6 }, (_, at) => (args[0] as Matrix)[at as 0]) as unknown as Matrix;
        break;
      case OPS.moveText:
        text = line = multiply(line, [1, 0, 0, 1, args[0] as number, args[1] as number]);
        break;
      case OPS.showText:
        for (const item of args[0] as readonly (number | DrawnCharacter)[]) show(item);
        break;
      default:
    }
  });
  return glyphs;

  /** A character is drawn and moves the place on by its width; a number moves it back by thousandths. */
  function show(item: number | DrawnCharacter): void {
    const advance = ((typeof item === 'number' ? -item : item.width) / 1000) * size;
    if (typeof item !== 'number' && item.unicode.trim() !== '') {
      const [a, b, , , x, y] = multiply(user, text);
      const scale = Math.hypot(a, b);
      const isTurned = Math.abs(b) > Math.abs(a);
      glyphs.push({ text: item.unicode, x, y, sizePt: size * scale, widthPt: advance * scale, isTurned });
    }
    text = multiply(text, [1, 0, 0, 1, advance, 0]);
  }
}

/** What is drawn in `inner` coordinates, in those outside `outer`. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [a2, b2, c2, d2, e2, f2] = inner;
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ];
}
