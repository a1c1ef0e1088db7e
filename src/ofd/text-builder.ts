import { IDENTITY, multiply, type Matrix } from '../pdf/matrix.js';
import type { FontCharacter } from '../pdf/pdf-font.js';
import type { DrawnGlyph, DrawnObject, DrawnText } from './drawn-object.js';
import type { GraphicsState } from './graphics-state.js';
import type { TrueTypeFont } from './true-type-font.js';

type Place = Pick<DrawnObject, 'clip' | 'isInFigure' | 'isArtifact'>;

interface Run extends Omit<DrawnText, 'glyphs'> {
  readonly glyphs: DrawnGlyph[];
}

const SAME_LINE_MM = 0.005;
const SAME_TURN = 1e-6;

/** Text as it is set by operators (ISO 32000-1, 9.4), on the page, and joined to objects of a line each. */
export class TextBuilder {
  #text: Matrix = IDENTITY;
  /** Where the line of text began. */
  #line: Matrix = IDENTITY;
  #run: Run | undefined;
  readonly #objects: DrawnObject[];

  constructor(objects: DrawnObject[]) {
    this.#objects = objects;
  }

  begin(): void {
    this.place(IDENTITY);
  }

  place(matrix: Matrix): void {
    this.#text = this.#line = matrix;
  }

  move(x: number, y: number): void {
    this.place(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  /** Moves on by thousandths of the type size. */
  advance(thousandths: number, size: number): void {
    this.#text = multiply(this.#text, [1, 0, 0, 1, (thousandths / 1000) * size, 0]);
  }

  show({ text, width, code }: FontCharacter, state: GraphicsState, place: Place): void {
    if (state.font !== undefined) this.#add(state.font, { text, glyph: code }, state, place);
    this.advance(width, state.size);
  }

  #add(font: TrueTypeFont, glyph: Omit<DrawnGlyph, 'at'>, state: GraphicsState, place: Place): void {
    const [a, b, c, d, x, y] = multiply(state.matrix, this.#text);
    const scale = Math.hypot(c, d);
    const sizeMm = state.size * scale;
    const turn = [a / scale, b / scale, -c / scale, -d / scale] as const;
    const colour = { rgb: state.fill, alpha: state.fillAlpha };
    const drawn: DrawnGlyph = { ...glyph, at: [x, y] };
    const next: Run = { type: 'text', font, sizeMm, turn, colour, glyphs: [drawn], ...place };
    if (this.#run !== undefined && goesOn(this.#run, next)) this.#run.glyphs.push(drawn);
    else {
      this.end();
      this.#run = next;
    }
  }

  /** Ends what stands together. Space at its ends draws nothing. */
  end(): void {
    const run = this.#run;
    this.#run = undefined;
    if (run === undefined) return;
    const isSeen = ({ text }: DrawnGlyph): boolean => text.trim() !== '';
    const glyphs = run.glyphs.slice(run.glyphs.findIndex(isSeen), run.glyphs.findLastIndex(isSeen) + 1);
    if (run.glyphs.some(isSeen)) this.#objects.push({ ...run, glyphs });
  }
}

/** Whether a glyph stands on the line of a run and looks as it does. */
function goesOn(run: Run, next: Run): boolean {
  const [first, then] = [run.glyphs[0]?.at ?? [0, 0], next.glyphs[0]?.at ?? [0, 0]];
  const [x, y] = [then[0] - first[0], then[1] - first[1]];
  const [a, b] = run.turn;
  return (
    run.font === next.font &&
    run.clip === next.clip &&
    Math.abs(run.sizeMm - next.sizeMm) < SAME_LINE_MM &&
    run.turn.every((part, index) => Math.abs(part - (next.turn[index] ?? 0)) < SAME_TURN) &&
    Math.abs((a * y - b * x) / Math.hypot(a, b)) < SAME_LINE_MM &&
    run.colour.alpha === next.colour.alpha &&
    run.colour.rgb.join() === next.colour.rgb.join()
  );
}
