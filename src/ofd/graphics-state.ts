import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFArray, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { IDENTITY, type Matrix } from '../pdf/matrix.js';
import type { Clip, Colour, Pen } from './drawn-object.js';
import { OfdError } from './ofd-error.js';
import type { TrueTypeFont } from './true-type-font.js';

/** What holds for all that is drawn next (ISO 32000-1, 8.4). `matrix` leads to mm of the page. */
export interface GraphicsState {
  readonly matrix: Matrix;
  readonly clip: Clip;
  readonly fill: Colour['rgb'];
  readonly stroke: Colour['rgb'];
  /** From 0 to 255. */
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  /** Lengths of the pen in the coordinates of the drawing. */
  readonly lineWidth: number;
  readonly cap: number;
  readonly join: number;
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
  readonly font: TrueTypeFont | undefined;
  readonly size: number;
}

const BLACK = [0, 0, 0] as const;

export function initialState(matrix: Matrix, clip: Clip): GraphicsState {
  return {
    matrix,
    clip,
    fill: BLACK,
    stroke: BLACK,
    fillAlpha: 255,
    strokeAlpha: 255,
    lineWidth: 1,
    cap: 0,
    join: 0,
    miterLimit: 10,
    dash: [],
    dashOffset: 0,
    font: undefined,
    size: 0,
  };
}

export const name = (text: string): PDFName => PDFName.of(text);

type Parameter = (value: PDFNumber) => Partial<GraphicsState>;

const PARAMETERS: Readonly<Record<string, Parameter>> = {
  LW: (value) => ({ lineWidth: value.asNumber() }),
  LC: (value) => ({ cap: value.asNumber() }),
  LJ: (value) => ({ join: value.asNumber() }),
  ML: (value) => ({ miterLimit: value.asNumber() }),
  CA: (value) => ({ strokeAlpha: Math.round(value.asNumber() * 255) }),
  ca: (value) => ({ fillAlpha: Math.round(value.asNumber() * 255) }),
};
// They say nothing of what is seen, or what is so anyway.
const NEUTRAL: Readonly<Record<string, readonly string[]>> = {
  Type: ['/ExtGState'],
  SA: ['true', 'false'],
  BM: ['/Normal', '/Compatible'],
  SMask: ['/None'],
  AIS: ['false'],
};

/**
 * The state with what a dictionary of parameters says (`gs`, 8.4.5).
 *
 * @throws OfdError where it says what an OFD cannot do.
 */
export function withParameters(state: GraphicsState, parameters: PDFDict): GraphicsState {
  return parameters.entries().reduce((now, [key, value]) => {
    const [word, said] = [key.decodeText(), parameters.context.lookup(value)];
    const parameter = PARAMETERS[word];
    if (parameter !== undefined && said instanceof PDFNumber) return { ...now, ...parameter(said) };
    if (NEUTRAL[word]?.includes(String(said)) === true) return now;
    throw new OfdError(`操作符 gs 的 ${word} ${String(said)}`);
  }, state);
}

/** How far a length of the drawing reaches on the page, in mm. @throws OfdError where that is not the same in all directions. */
function scaleOf([a, b, c, d]: Matrix): number {
  const [along, across] = [Math.hypot(a, b), Math.hypot(c, d)];
  const isEven = Math.abs(along - across) < 1e-3 * along && Math.abs(a * c + b * d) < 1e-3 * along * across;
  if (!isEven) throw new OfdError('操作符 S：线的粗细各个方向不同');
  return along;
}

const CAPS = ['Butt', 'Round', 'Square'] as const;
const JOINS = ['Miter', 'Round', 'Bevel'] as const;

export function penOf(state: GraphicsState): Pen {
  const scale = scaleOf(state.matrix);
  return {
    widthMm: state.lineWidth * scale,
    cap: CAPS[state.cap] ?? 'Butt',
    join: JOINS[state.join] ?? 'Miter',
    miterLimit: state.miterLimit,
    dashMm: state.dash.map((length) => length * scale),
    dashOffsetMm: state.dashOffset * scale,
  };
}

/** The matrix of a dictionary, which is the identity where it does not say. */
export function matrixIn(dictionary: PDFDict): Matrix {
  const written = dictionary.lookupMaybe(name('Matrix'), PDFArray);
  if (written === undefined) return IDENTITY;
  const numbers = written.asArray().map((_, index) => written.lookup(index, PDFNumber).asNumber());
  return matrixOf(numbers);
}

export function matrixOf(numbers: readonly unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.map(Number);
  return [a, b, c, d, e, f];
}
