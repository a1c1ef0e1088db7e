import { PDFArray, PDFDict, PDFName, PDFRawStream, type PDFObject, type PDFPage } from '@cantoo/pdf-lib';
import { decodedStream, operations, type Operand } from '../pdf/content-stream.js';
import { multiply, type Matrix } from '../pdf/matrix.js';
import type { DrawnObject, DrawnPage, Point } from './drawn-object.js';
import {
  initialState,
  matrixIn,
  matrixOf,
  name,
  withParameters,
  type GraphicsState,
} from './graphics-state.js';
import { OfdError } from './ofd-error.js';
import { PathBuilder } from './path-builder.js';
import { TextBuilder } from './text-builder.js';
import { trueTypeFont, type TrueTypeFont } from './true-type-font.js';

export const MM_PER_PT = 25.4 / 72;

/** Where drawing takes place. */
interface Drawing {
  state: GraphicsState;
  readonly saved: GraphicsState[];
  readonly objects: DrawnObject[];
  readonly path: PathBuilder;
  readonly text: TextBuilder;
  /** The tags of what is being drawn, the outermost first. */
  readonly marks: string[];
  readonly fonts: Map<PDFDict, TrueTypeFont>;
  resources: PDFDict;
}

/**
 * What a page of a PDF draws, in order, from its drawing operators.
 *
 * @param fonts Those that have been read, of all pages.
 * @throws OfdError naming the operator where it draws what an OFD is not given.
 */
export function drawnPage(page: PDFPage, fonts: Map<PDFDict, TrueTypeFont>): DrawnPage {
  const { x, y, width, height } = page.getMediaBox();
  if (page.getRotation().angle !== 0) throw new OfdError('页面转过方向');
  const [widthMm, heightMm] = [width * MM_PER_PT, height * MM_PER_PT];
  // From the coordinates of the PDF, which go upwards.
  const toMm: Matrix = [MM_PER_PT, 0, 0, -MM_PER_PT, -x * MM_PER_PT, (y + height) * MM_PER_PT];
  const paper = { left: 0, top: 0, right: widthMm, bottom: heightMm };
  const objects: DrawnObject[] = [];
  const drawing: Drawing = {
    state: initialState(toMm, { box: paper, paths: [] }),
    saved: [],
    objects,
    path: new PathBuilder(),
    text: new TextBuilder(objects),
    marks: [],
    fonts,
    resources: page.node.Resources() ?? page.node.context.obj({}),
  };
  follow(drawing, contentsOf(page));
  return { widthMm, heightMm, objects };
}

function contentsOf({ node }: PDFPage): string {
  const contents = node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray() : contents === undefined ? [] : [contents];
  return streams.map((stream) => streamText(node.context.lookup(stream))).join('\n');
}

function streamText(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new OfdError('读不出这一面画的什么');
  return decodedStream(stream);
}

function follow(drawing: Drawing, drawn: string): void {
  for (const { operator, operands } of operations(drawn)) {
    const operation = OPERATIONS.get(operator);
    if (operation === undefined) throw new OfdError(`操作符 ${operator}`);
    operation(drawing, operands);
  }
}

type Follow = (drawing: Drawing, operands: readonly Operand[]) => void;

const ignored: Follow = () => undefined;

function setting(change: (operands: readonly Operand[]) => Partial<GraphicsState>): Follow {
  return (drawing, operands) => {
    drawing.state = { ...drawing.state, ...change(operands) };
  };
}

/** An operator that changes what is drawn unless its value is this one. */
function only(operator: string, neutral: number): Follow {
  return (_, [value]) => {
    if (value !== neutral) throw new OfdError(`操作符 ${String(value)} ${operator}`);
  };
}

function colour(operands: readonly Operand[]): GraphicsState['fill'] {
  const [red = 0, green = red, blue = red] = operands.map((part) => Math.round(Number(part) * 255));
  return [red, green, blue];
}

const mark: Follow = ({ marks, text }, [tag]) => {
  text.end();
  marks.push(String(tag));
};

function building(step: (path: PathBuilder, numbers: readonly number[], matrix: Matrix) => void): Follow {
  return ({ path, state }, operands) => {
    step(path, operands.map(Number), state.matrix);
  };
}

function painting(how: { fill?: 'NonZero' | 'Even-Odd'; stroke?: true; close?: true }): Follow {
  return (drawing) => {
    const { path, state, objects } = drawing;
    if (how.close === true) path.close();
    const painted = path.painted(state, how);
    if (painted !== undefined) objects.push({ ...painted, ...placeOf(drawing) });
    drawing.state = { ...state, clip: path.end(state.clip) };
  };
}

function placeOf({
  marks,
  state: { clip },
}: Drawing): Pick<DrawnObject, 'clip' | 'isInFigure' | 'isArtifact'> {
  return { clip, isInFigure: marks.includes('/Figure'), isArtifact: marks.includes('/Artifact') };
}

// The operators of ISO 32000-1, annex A, that an OFD has a counterpart for.
const OPERATIONS: ReadonlyMap<string, Follow> = new Map<string, Follow>([
  ['q', ({ saved, state }) => saved.push(state)],
  [
    'Q',
    (drawing) => {
      drawing.state = drawing.saved.pop() ?? drawing.state;
    },
  ],
  [
    'cm',
    (drawing, operands) => {
      const { state } = drawing;
      drawing.state = { ...state, matrix: multiply(state.matrix, matrixOf(operands)) };
    },
  ],
  ['gs', setParameters],
  ['w', setting(([width]) => ({ lineWidth: Number(width) }))],
  ['J', setting(([cap]) => ({ cap: Number(cap) }))],
  ['j', setting(([join]) => ({ join: Number(join) }))],
  ['M', setting(([limit]) => ({ miterLimit: Number(limit) }))],
  ['d', setting(([dash, offset]) => ({ dash: [dash].flat(2).map(Number), dashOffset: Number(offset) }))],
  ['i', ignored],
  ['ri', ignored],
  ['g', setting((operands) => ({ fill: colour(operands) }))],
  ['G', setting((operands) => ({ stroke: colour(operands) }))],
  ['rg', setting((operands) => ({ fill: colour(operands) }))],
  ['RG', setting((operands) => ({ stroke: colour(operands) }))],
  ['m', building((path, [x = 0, y = 0], matrix) => path.move([x, y], matrix))],
  ['l', building((path, [x = 0, y = 0], matrix) => path.line([x, y], matrix))],
  ['c', building((path, numbers, matrix) => path.curve(pairs(numbers), matrix))],
  ['v', building((path, numbers, matrix) => path.curve([undefined, ...pairs(numbers)], matrix))],
  ['y', building((path, numbers, matrix) => path.curve([...pairs(numbers), pairs(numbers)[1]], matrix))],
  ['h', ({ path }) => path.close()],
  [
    're',
    building((path, [x = 0, y = 0, width = 0, height = 0], matrix) =>
      path.rectangle([x, y], width, height, matrix),
    ),
  ],
  ['f', painting({ fill: 'NonZero' })],
  ['F', painting({ fill: 'NonZero' })],
  ['f*', painting({ fill: 'Even-Odd' })],
  ['S', painting({ stroke: true })],
  ['s', painting({ stroke: true, close: true })],
  ['B', painting({ fill: 'NonZero', stroke: true })],
  ['B*', painting({ fill: 'Even-Odd', stroke: true })],
  ['b', painting({ fill: 'NonZero', stroke: true, close: true })],
  ['b*', painting({ fill: 'Even-Odd', stroke: true, close: true })],
  ['n', painting({})],
  ['W', ({ path }) => path.clipWith('NonZero')],
  ['W*', ({ path }) => path.clipWith('Even-Odd')],
  ['BMC', mark],
  ['BDC', mark],
  [
    'EMC',
    ({ marks, text }) => {
      text.end();
      marks.pop();
    },
  ],
  ['MP', ignored],
  ['DP', ignored],
  ['BT', ({ text }) => text.begin()],
  ['ET', ({ text }) => text.end()],
  ['Tf', setFont],
  ['Tm', ({ text }, operands) => text.place(matrixOf(operands))],
  ['Td', ({ text }, [x, y]) => text.move(Number(x), Number(y))],
  ['Tj', (drawing, [codes]) => show(drawing, codes)],
  [
    'TJ',
    (drawing, [items]) => {
      for (const item of [items].flat(1) as readonly Operand[])
        if (typeof item === 'number') drawing.text.advance(-item, drawing.state.size);
        else show(drawing, item);
    },
  ],
  ['Tr', only('Tr', 0)],
  ['Tc', only('Tc', 0)],
  ['Tw', only('Tw', 0)],
  ['Tz', only('Tz', 100)],
  ['Ts', only('Ts', 0)],
  ['Do', drawExternal],
]);

function pairs(numbers: readonly number[]): Point[] {
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as const] : []));
}

function setParameters(drawing: Drawing, [key]: readonly Operand[]): void {
  const parameters = resource(drawing, 'ExtGState', key);
  if (!(parameters instanceof PDFDict)) throw new OfdError(`操作符 gs ${String(key)}`);
  drawing.state = withParameters(drawing.state, parameters);
}

function setFont(drawing: Drawing, [key, size]: readonly Operand[]): void {
  const font = resource(drawing, 'Font', key);
  if (!(font instanceof PDFDict)) throw new OfdError(`操作符 Tf ${String(key)}`);
  const known = drawing.fonts.get(font) ?? trueTypeFont(font);
  drawing.fonts.set(font, known);
  drawing.state = { ...drawing.state, font: known, size: Number(size) };
}

function show(drawing: Drawing, codes: Operand | undefined): void {
  const { state, text } = drawing;
  if (!(codes instanceof Uint8Array) || state.font === undefined) throw new OfdError('操作符 Tj 没有字体');
  for (const character of state.font.read(codes)) text.show(character, state, placeOf(drawing));
}

/** Draws a picture, or a drawing in coordinates of its own (8.8 and 8.10). */
function drawExternal(drawing: Drawing, [key]: readonly Operand[]): void {
  const external = resource(drawing, 'XObject', key);
  if (!(external instanceof PDFRawStream)) throw new OfdError(`操作符 Do ${String(key)}`);
  const kind = external.dict.get(name('Subtype'));
  if (kind === PDFName.of('Form')) followForm(drawing, external);
  else if (kind !== PDFName.of('Image')) throw new OfdError(`操作符 Do ${String(kind)}`);
  else {
    // The first line of a picture stands above: at 1 of the square that goes upwards.
    const matrix = multiply(drawing.state.matrix, [1, 0, 0, -1, 0, 1]);
    const alpha = drawing.state.fillAlpha;
    drawing.objects.push({ type: 'picture', picture: external, matrix, alpha, ...placeOf(drawing) });
  }
}

function followForm(drawing: Drawing, form: PDFRawStream): void {
  const { state, resources, saved } = drawing;
  // What is see-through as one is something else than its parts being so.
  if (form.dict.has(name('Group')) && state.fillAlpha !== 255) throw new OfdError('操作符 Do：透明的组');
  const matrix = multiply(state.matrix, matrixIn(form.dict));
  const bounds = form.dict.lookup(name('BBox'), PDFArray).asRectangle();
  const [left, bottom] = [bounds.x, bounds.y];
  const corners = new PathBuilder();
  corners.rectangle([left, bottom], bounds.width, bounds.height, matrix);
  corners.clipWith('NonZero');
  drawing.state = { ...state, matrix, clip: corners.end(state.clip) };
  drawing.resources = form.dict.lookupMaybe(name('Resources'), PDFDict) ?? resources;
  const depth = saved.length;
  follow(drawing, decodedStream(form));
  drawing.text.end();
  saved.length = depth;
  drawing.resources = resources;
  drawing.state = state;
}

function resource({ resources }: Drawing, kind: string, key: Operand | undefined): PDFObject | undefined {
  return resources.lookupMaybe(name(kind), PDFDict)?.lookup(name(String(key).slice(1)));
}
