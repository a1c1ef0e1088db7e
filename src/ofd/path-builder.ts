import { transformed, type Matrix } from '../pdf/matrix.js';
import { both, boxAround, boxOfPath } from './box.js';
import type { Clip, DrawnPath, FillRule, Point, Step } from './drawn-object.js';
import { penOf, type GraphicsState } from './graphics-state.js';

/** A path as it is built by operators (ISO 32000-1, 8.5), on the page. */
export class PathBuilder {
  #steps: Step[] = [];
  #clips: FillRule | undefined;

  move(point: Point, matrix: Matrix): void {
    this.#steps.push({ to: 'move', points: [transformed(matrix, point)] });
  }

  line(point: Point, matrix: Matrix): void {
    this.#steps.push({ to: 'line', points: [transformed(matrix, point)] });
  }

  /** With the handle that is not given where the pen is. */
  curve(points: readonly (Point | undefined)[], matrix: Matrix): void {
    const here = this.#steps.at(-1)?.points.at(-1) ?? [0, 0];
    const placed = points.map((point) => (point === undefined ? here : transformed(matrix, point)));
    this.#steps.push({ to: 'curve', points: placed });
  }

  rectangle([x, y]: Point, width: number, height: number, matrix: Matrix): void {
    this.move([x, y], matrix);
    this.line([x + width, y], matrix);
    this.line([x + width, y + height], matrix);
    this.line([x, y + height], matrix);
    this.close();
  }

  close(): void {
    this.#steps.push({ to: 'close', points: [] });
  }

  clipWith(rule: FillRule): void {
    this.#clips = rule;
  }

  /** What painting the path draws; nothing where there is no path. */
  painted(
    state: GraphicsState,
    { fill, stroke }: { readonly fill?: FillRule; readonly stroke?: true },
  ): Omit<DrawnPath, 'clip' | 'isInFigure' | 'isArtifact'> | undefined {
    if (this.#steps.length === 0 || (fill === undefined && stroke === undefined)) return undefined;
    return {
      type: 'path',
      steps: this.#steps,
      rule: fill ?? 'NonZero',
      ...(fill && { fill: { rgb: state.fill, alpha: state.fillAlpha } }),
      ...(stroke && { stroke: { rgb: state.stroke, alpha: state.strokeAlpha, ...penOf(state) } }),
    };
  }

  /** Ends the path. Gives the clip that holds from now on. */
  end(clip: Clip): Clip {
    const [steps, rule] = [this.#steps, this.#clips];
    this.#steps = [];
    this.#clips = undefined;
    if (rule === undefined || steps.length === 0) return clip;
    const box = both(clip.box, boxAround(steps.flatMap(({ points }) => points)));
    return boxOfPath(steps) === undefined
      ? { box, paths: [...clip.paths, { steps, rule }] }
      : { box, paths: clip.paths };
  }
}
