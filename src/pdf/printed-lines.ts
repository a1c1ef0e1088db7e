import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFObject,
  type PDFPageLeaf,
} from '@cantoo/pdf-lib';
import { decodedStream, operations, type Operand } from './content-stream.js';
import { pdfFont, type FontCharacter, type PdfFont } from './pdf-font.js';
import { pdfPages } from './pdf-pages.js';
import { linesOf, type Glyph, type PrintedLine } from './printed-line.js';
import { IDENTITY, multiply, type Matrix } from './matrix.js';

/**
 * The lines of every sheet of a print, read from its drawing operators: where each character really stands. Without the
 * words that are drawn in pictures.
 */
export async function printedLines(pdf: Uint8Array): Promise<PrintedLine[]> {
  const fonts = new Map<PDFDict, PdfFont>();
  return (await pdfPages(pdf)).flatMap((page, index) => {
    const glyphs = glyphsOf(page, fonts);
    return linesOf(glyphs).map((each) => ({ sheet: index + 1, glyphs: each }));
  });
}

/** The lines of the last sheet alone. */
export async function lastSheetLines(pdf: Uint8Array): Promise<PrintedLine[]> {
  const pages = await pdfPages(pdf);
  return pages
    .slice(-1)
    .flatMap((page) => linesOf(glyphsOf(page, new Map())).map((glyphs) => ({ sheet: pages.length, glyphs })));
}

/** Where drawing takes place: what has been drawn so far, and where and how big the next character will be. */
interface Drawing {
  readonly glyphs: Glyph[];
  readonly saved: Matrix[];
  user: Matrix;
  text: Matrix;
  /** Where the line of text began. */
  line: Matrix;
  font: PdfFont | undefined;
  size: number;
  /** The tags of what is being drawn, the outermost first. */
  readonly marks: string[];
  /** Fonts that have been read, of all pages. */
  readonly fonts: Map<PDFDict, PdfFont>;
  resources: PDFDict;
}

/** Follows the operators of a page that move or set text. */
function glyphsOf(node: PDFPageLeaf, fonts: Map<PDFDict, PdfFont>): Glyph[] {
  const drawing: Drawing = {
    glyphs: [],
    saved: [],
    user: IDENTITY,
    text: IDENTITY,
    line: IDENTITY,
    font: undefined,
    size: 0,
    marks: [],
    fonts,
    resources: node.Resources() ?? node.context.obj({}),
  };
  const contents = node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray() : contents === undefined ? [] : [contents];
  follow(drawing, streams.map((stream) => streamText(node.context.lookup(stream))).join('\n'));
  return drawing.glyphs;
}

function streamText(stream: PDFObject | undefined): string {
  // What a program has made and not yet compressed has no other way to its bytes.
  if (!(stream instanceof PDFRawStream)) throw new Error('the print has a page that cannot be read');
  return decodedStream(stream);
}

function follow(drawing: Drawing, drawn: string): void {
  for (const { operator, operands } of operations(drawn)) {
    refuseUnfollowed(operator, operands);
    FOLLOWED.get(operator)?.(drawing, operands);
  }
}

type Follow = (drawing: Drawing, operands: readonly Operand[]) => void;

const restore: Follow = (drawing) => {
  drawing.user = drawing.saved.pop() ?? drawing.user;
};
const mark: Follow = ({ marks }, [tag]) => marks.push(String(tag));

// The operators of ISO 32000-1, annex A.
const FOLLOWED: ReadonlyMap<string, Follow> = new Map<string, Follow>([
  ['q', (drawing) => drawing.saved.push(drawing.user)],
  ['Q', restore],
  [
    'cm',
    (drawing, operands) => {
      drawing.user = multiply(drawing.user, matrixOf(operands));
    },
  ],
  ['Do', followForm],
  ['BMC', mark],
  ['BDC', mark],
  ['EMC', ({ marks }) => marks.pop()],
  [
    'BT',
    (drawing) => {
      drawing.text = drawing.line = IDENTITY;
    },
  ],
  [
    'Tf',
    (drawing, [name, size]) => {
      drawing.font = fontOf(drawing, String(name));
      drawing.size = Number(size);
    },
  ],
  [
    'Tm',
    (drawing, operands) => {
      drawing.text = drawing.line = matrixOf(operands);
    },
  ],
  [
    'Td',
    (drawing, [x, y]) => {
      drawing.text = drawing.line = multiply(drawing.line, [1, 0, 0, 1, Number(x), Number(y)]);
    },
  ],
  ['Tj', (drawing, [codes]) => showCodes(drawing, codes)],
  [
    'TJ',
    (drawing, [items]) => {
      for (const item of items as readonly Operand[])
        if (typeof item === 'number') advance(drawing, -item);
        else showCodes(drawing, item);
    },
  ],
]);

/** A drawing inside the drawing, in coordinates of its own. Pictures that are no drawings say nothing. */
function followForm(drawing: Drawing, [name]: readonly Operand[]): void {
  const { resources, user, saved } = drawing;
  const forms = resources.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const form = forms?.lookup(PDFName.of(String(name).slice(1)));
  if (!(form instanceof PDFRawStream) || form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return;
  const matrix = form.dict.lookupMaybe(PDFName.of('Matrix'), PDFArray);
  if (matrix !== undefined)
    drawing.user = multiply(
      user,
      matrixOf(matrix.asArray().map((_, index) => matrix.lookup(index, PDFNumber).asNumber())),
    );
  drawing.resources = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources;
  const depth = saved.length;
  follow(drawing, decodedStream(form));
  saved.length = depth;
  drawing.resources = resources;
  drawing.user = user;
}

function fontOf({ fonts, resources }: Drawing, name: string): PdfFont {
  const dictionary = resources.lookup(PDFName.of('Font'), PDFDict).lookup(PDFName.of(name.slice(1)), PDFDict);
  const font = fonts.get(dictionary) ?? pdfFont(dictionary);
  fonts.set(dictionary, font);
  return font;
}

// They move text too, but Chromium does not use them: each with the value at which it does nothing, where it has one.
const UNFOLLOWED: ReadonlyMap<string, number | undefined> = new Map([
  ['Tc', 0],
  ['Tw', 0],
  ['Tz', 100],
  ['Ts', 0],
  ['TD', undefined],
  ['T*', undefined],
  ["'", undefined],
  ['"', undefined],
]);

/** @throws Error where a print moves text in a way that is not followed: all places after it would be wrong. */
function refuseUnfollowed(operator: string, [value]: readonly Operand[]): void {
  if (UNFOLLOWED.has(operator) && (value === undefined || value !== UNFOLLOWED.get(operator)))
    throw new Error(`the print moves text by ${operator}, which is not followed`);
}

function showCodes(drawing: Drawing, codes: Operand | undefined): void {
  if (!(codes instanceof Uint8Array) || drawing.font === undefined)
    throw new Error('the print sets what is no text of a font');
  for (const character of drawing.font(codes)) show(drawing, character);
}

/** A character is drawn and moves the place on by its width. */
function show(drawing: Drawing, { text: said, width }: FontCharacter): void {
  const { glyphs, user, text, size, marks } = drawing;
  // The words in a picture are part of the picture.
  if (said.trim() !== '' && !marks.includes('/Figure')) {
    const [a, b, , , x, y] = multiply(user, text);
    const scale = Math.hypot(a, b);
    const isTurned = Math.abs(b) > Math.abs(a);
    glyphs.push({ text: said, x, y, sizePt: size * scale, widthPt: (width / 1000) * size * scale, isTurned });
  }
  advance(drawing, width);
}

/** Moves the place on by thousandths of the type size. */
function advance(drawing: Drawing, thousandths: number): void {
  drawing.text = multiply(drawing.text, [1, 0, 0, 1, (thousandths / 1000) * drawing.size, 0]);
}

function matrixOf(operands: readonly Operand[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
  return [a, b, c, d, e, f];
}
