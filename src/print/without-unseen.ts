import { IDENTITY, multiply, type Matrix } from '../pdf/matrix.js';

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

interface State {
  readonly matrix: Matrix;
  /** What is drawn outside is not seen. */
  readonly clip: Box;
}

const EVERYWHERE: State = {
  matrix: IDENTITY,
  clip: { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity },
};
const TRANSFORM = /^(\S+) (\S+) (\S+) (\S+) (\S+) (\S+) cm$/;
// A rectangle after such a line is only a part of what is filled or clipped.
const BUILDS_PATH = / (?:re|m|l|c|v|y)$|^h$/;
// Nothing of it is drawn nearer than this, in pt: a reader may smooth an edge over its neighbours.
const AWAY_PT = 1;

/**
 * A content stream without the filled rectangles that stand wholly outside the clip: Chromium draws the rules of all
 * tables on every page. `drawn` is written as Chromium does, an operator on each line.
 *
 * @throws Error where it is written in another way.
 */
export function withoutUnseen(drawn: string): string {
  const lines = drawn.split('\n');
  const kept: string[] = [];
  const saved: State[] = [];
  let state = EVERYWHERE;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === 'q') saved.push(state);
    else if (line === 'Q') state = saved.pop() ?? EVERYWHERE;
    else if (line.endsWith(' cm')) state = { ...state, matrix: transformed(state.matrix, line) };
    else if (line.endsWith(' re') && !BUILDS_PATH.test(lines[at - 1] ?? '')) {
      const [box, next] = [boxOf(line, state.matrix), lines[at + 1]];
      if (box !== undefined && next === 'f' && isApart(box, state.clip)) {
        at++;
        continue;
      }
      if (box !== undefined && (next === 'W* n' || next === 'W n'))
        state = { ...state, clip: both(box, state.clip) };
    }
    kept.push(line);
  }
  if (saved.length > 0) throw new Error('a content stream does not end what it begins');
  return kept.join('\n');
}

/** @throws Error where the line says more than the six numbers: all places after it would be wrong. */
function transformed(outer: Matrix, line: string): Matrix {
  const numbers = TRANSFORM.exec(line)?.slice(1).map(Number);
  if (numbers === undefined || numbers.some(Number.isNaN))
    throw new Error(`a content stream does not have an operator on each line: ${line}`);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return multiply(outer, [a, b, c, d, e, f]);
}

/** What a rectangle covers on the paper. */
function boxOf(line: string, [a, b, c, d, e, f]: Matrix): Box | undefined {
  const words = line.split(' ');
  const [x = NaN, y = NaN, width = NaN, height = NaN] = words.map(Number);
  if (words.length !== 5 || Number.isNaN(x + y + width + height)) return undefined;
  const [left, bottom] = [a * x + c * y + e, b * x + d * y + f];
  // How far the other corners are from the first, along either side.
  const [along, across, up, aside] = [a * width, c * height, d * height, b * width];
  return {
    left: left + Math.min(along, 0) + Math.min(across, 0),
    bottom: bottom + Math.min(up, 0) + Math.min(aside, 0),
    right: left + Math.max(along, 0) + Math.max(across, 0),
    top: bottom + Math.max(up, 0) + Math.max(aside, 0),
  };
}

function isApart(box: Box, clip: Box): boolean {
  return (
    box.right + AWAY_PT < clip.left ||
    box.left - AWAY_PT > clip.right ||
    box.top + AWAY_PT < clip.bottom ||
    box.bottom - AWAY_PT > clip.top
  );
}

function both(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
}
