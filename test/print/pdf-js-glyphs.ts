import type { PDFPageProxy } from 'pdfjs-dist';
import { expect } from 'vitest';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withPdf } from '../../src/print/open-pdf.js';
import type { Glyph } from '../../src/pdf/printed-line.js';
import { printedLines } from '../../src/pdf/printed-lines.js';
import { IDENTITY, multiply, type Matrix } from '../../src/pdf/matrix.js';

/** What the build has read from a PDF, and pdf.js reads from it, is the same: each character at the same place. */
export async function expectReadAlike(pdf: Uint8Array): Promise<void> {
  const read = (await printedLines(pdf)).flatMap(({ sheet, glyphs }) =>
    glyphs.map((glyph) => ({ sheet, ...glyph })),
  );
  const judged = (await pdfJsGlyphs(pdf)).flatMap((glyphs, index) =>
    glyphs.map((glyph) => ({ sheet: index + 1, ...glyph })),
  );
  expect(judged.length).toBeGreaterThan(0);
  expect(read.length).toBe(judged.length);
  expect(judged.filter((glyph, index) => !isAlike(glyph, read[index]))).toEqual([]);
}

// In pt; the two add up the same advances in another order.
const NEAR_PT = 0.01;

function isAlike(one: SheetGlyph, other: SheetGlyph | undefined): boolean {
  if (other === undefined) return false;
  const lengths = ['x', 'y', 'sizePt', 'widthPt'] as const;
  return (
    one.sheet === other.sheet &&
    one.text === other.text &&
    one.isTurned === other.isTurned &&
    lengths.every((length) => Math.abs(one[length] - other[length]) < NEAR_PT)
  );
}

type SheetGlyph = Glyph & { readonly sheet: number };

/** Where each character of each sheet stands, by pdf.js. */
function pdfJsGlyphs(pdf: Uint8Array): Promise<Glyph[][]> {
  return withPdf(pdf, async (document) => {
    const sheets: Glyph[][] = [];
    for (let sheet = 1; sheet <= document.numPages; sheet++)
      sheets.push(await glyphsOf(await document.getPage(sheet)));
    return sheets;
  });
}

interface DrawnCharacter {
  readonly unicode: string;
  /** The advance in thousandths of the type size. */
  readonly width: number;
}

/** pdf.js gives what a page draws as a list of operators; those that move or set text are followed here. */
async function glyphsOf(page: PDFPageProxy): Promise<Glyph[]> {
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
