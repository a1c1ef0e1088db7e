import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { pdfJs } from './open-pdf.js';

/** A character as it is drawn. Lengths in pt, from the lower left corner of the page. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  /** Height of its base line. */
  readonly y: number;
  readonly sizePt: number;
  /** The width that its font gives it. */
  readonly widthPt: number;
  /** Whether it is turned to the left, to be read upwards. */
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

/**
 * The lines of every sheet of a print, read from its drawing operators: where each character really stands. Without the
 * words that are drawn in pictures.
 */
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

/** A space of the source is drawn as such or left out; more than two characters of room is another column or cell. */
function follows(glyph: Glyph, before: Glyph): boolean {
  if (glyph.isTurned !== before.isTurned) return false;
  const [along, across] = [glyph.x - before.x, glyph.y - before.y];
  const [gap, off] = glyph.isTurned ? [across, along] : [along, across];
  return Math.abs(off) < 1 && gap > 0 && gap < before.widthPt + 1.5 * before.sizePt;
}

type Matrix = readonly [number, number, number, number, number, number];

interface DrawnCharacter {
  readonly unicode: string;
  /** The advance in thousandths of the type size. */
  readonly width: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** pdf.js gives what a page draws as a list of operators; those that move or set text are followed here. */
async function glyphsOf(page: PDFPageProxy): Promise<Glyph[]> {
  const { OPS } = await pdfJs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = new Map(Object.entries(OPS).map(([name, operator]) => [operator, name]));
  const drawing: Drawing = {
    glyphs: [],
    saved: [],
    user: IDENTITY,
    text: IDENTITY,
    line: IDENTITY,
    size: 0,
    marks: [],
  };
  fnArray.forEach((operator, index) => {
    const name = names.get(operator) ?? '';
    const args = (argsArray[index] ?? []) as readonly unknown[];
    refuseUnfollowed(name, args);
    FOLLOWED[name]?.(drawing, args);
  });
  return drawing.glyphs;
}

/** What has been drawn so far, and where and how big the next character will be. */
interface Drawing {
  readonly glyphs: Glyph[];
  readonly saved: Matrix[];
  user: Matrix;
  text: Matrix;
  /** Where the line of text began. */
  line: Matrix;
  size: number;
  /** The tags of what is being drawn, the outermost first. */
  readonly marks: string[];
}

type Follow = (drawing: Drawing, args: readonly unknown[]) => void;

const FOLLOWED: Readonly<Record<string, Follow>> = {
  save: (drawing) => drawing.saved.push(drawing.user),
  restore: (drawing) => {
    drawing.user = drawing.saved.pop() ?? drawing.user;
  },
  transform: (drawing, args) => {
    drawing.user = multiply(drawing.user, matrixOf(args));
  },
  // A drawing inside the drawing, in coordinates of its own.
  paintFormXObjectBegin: (drawing, [matrix]) => {
    drawing.saved.push(drawing.user);
    if (matrix !== null) drawing.user = multiply(drawing.user, matrixOf(matrix));
  },
  paintFormXObjectEnd: (drawing) => {
    drawing.user = drawing.saved.pop() ?? drawing.user;
  },
  beginMarkedContent: ({ marks }, [tag]) => marks.push(String(tag)),
  beginMarkedContentProps: ({ marks }, [tag]) => marks.push(String(tag)),
  endMarkedContent: ({ marks }) => marks.pop(),
  beginText: (drawing) => {
    drawing.text = drawing.line = IDENTITY;
  },
  setFont: (drawing, [, size]) => {
    drawing.size = size as number;
  },
  setTextMatrix: (drawing, [matrix]) => {
    drawing.text = drawing.line = matrixOf(matrix);
  },
  moveText: (drawing, [x, y]) => {
    drawing.text = drawing.line = multiply(drawing.line, [1, 0, 0, 1, x as number, y as number]);
  },
  showText: (drawing, [items]) => {
    for (const item of items as readonly (number | DrawnCharacter)[]) show(drawing, item);
  },
};

// They move text too, but Chromium does not use them: each with the value at which it does nothing, where it has one.
const UNFOLLOWED: Readonly<Record<string, number | undefined>> = {
  setCharSpacing: 0,
  setWordSpacing: 0,
  setHScale: 100,
  setTextRise: 0,
  setLeadingMoveText: undefined,
  nextLine: undefined,
  nextLineShowText: undefined,
  nextLineSetSpacingShowText: undefined,
  showSpacedText: undefined,
};

/** @throws Error where a print moves text in a way that is not followed: all places after it would be wrong. */
function refuseUnfollowed(name: string, [value]: readonly unknown[]): void {
  if (name in UNFOLLOWED && (value === undefined || value !== UNFOLLOWED[name]))
    throw new Error(`the print moves text by ${name}, which is not followed`);
}

/** A character is drawn and moves the place on by its width; a number moves it back by thousandths. */
function show(drawing: Drawing, item: number | DrawnCharacter): void {
  const { glyphs, user, text, size, marks } = drawing;
  const advance = ((typeof item === 'number' ? -item : item.width) / 1000) * size;
  // The words in a picture are part of the picture.
  if (typeof item !== 'number' && item.unicode.trim() !== '' && !marks.includes('Figure')) {
    const [a, b, , , x, y] = multiply(user, text);
    const scale = Math.hypot(a, b);
    const isTurned = Math.abs(b) > Math.abs(a);
    glyphs.push({ text: item.unicode, x, y, sizePt: size * scale, widthPt: advance * scale, isTurned });
  }
  drawing.text = multiply(text, [1, 0, 0, 1, advance, 0]);
}

/** A matrix as pdf.js gives it: a list of six numbers of some kind. */
function matrixOf(numbers: unknown): Matrix {
  const { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f } = numbers as Matrix;
  return [a, b, c, d, e, f];
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
