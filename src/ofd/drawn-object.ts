import type { PDFRawStream } from '@cantoo/pdf-lib';
import type { Matrix } from '../pdf/matrix.js';
import type { TrueTypeFont } from './true-type-font.js';

/** In mm, from the upper left corner of the page, downwards. */
export type Point = readonly [x: number, y: number];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A step of a path: to a point, along a line, along a Bézier curve with two handles, or back to its start. */
export interface Step {
  readonly to: 'move' | 'line' | 'curve' | 'close';
  readonly points: readonly Point[];
}

export type FillRule = 'NonZero' | 'Even-Odd';

/** Parts from 0 to 255. */
export interface Colour {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

export interface ClipPath {
  readonly steps: readonly Step[];
  readonly rule: FillRule;
}

/** What is drawn outside is not seen: a box, and paths within it. */
export interface Clip {
  readonly box: Box;
  readonly paths: readonly ClipPath[];
}

export interface Pen {
  readonly widthMm: number;
  readonly cap: 'Butt' | 'Round' | 'Square';
  readonly join: 'Miter' | 'Round' | 'Bevel';
  readonly miterLimit: number;
  readonly dashMm: readonly number[];
  readonly dashOffsetMm: number;
}

interface Drawn {
  readonly clip: Clip;
  /** Whether it is part of a picture, of which the words say nothing of their own. */
  readonly isInFigure: boolean;
  /** Whether it is of the page and not of its text: running heads, page numbers, rules. */
  readonly isArtifact: boolean;
}

export interface DrawnPath extends Drawn {
  readonly type: 'path';
  readonly steps: readonly Step[];
  readonly rule: FillRule;
  readonly fill?: Colour;
  readonly stroke?: Colour & Pen;
}

/** Characters on one line in one font. */
export interface DrawnText extends Drawn {
  readonly type: 'text';
  readonly font: TrueTypeFont;
  readonly sizeMm: number;
  /** How the upright text lies on the page: [a b c d], of size 1 where it is neither turned nor slanted. */
  readonly turn: readonly [number, number, number, number];
  readonly colour: Colour;
  readonly glyphs: readonly DrawnGlyph[];
}

export interface DrawnGlyph {
  /** What it says, and its number in the font. */
  readonly text: string;
  readonly glyph: number;
  /** The beginning of its base line. */
  readonly at: Point;
}

/** A picture in the square from 0, 0 to 1, 1, its first line above, which the matrix puts on the page. */
export interface DrawnPicture extends Drawn {
  readonly type: 'picture';
  readonly picture: PDFRawStream;
  readonly matrix: Matrix;
  readonly alpha: number;
}

export type DrawnObject = DrawnPath | DrawnText | DrawnPicture;

/** A page as it is drawn, in mm. */
export interface DrawnPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly objects: readonly DrawnObject[];
}
