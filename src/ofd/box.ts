import type { Box, Point, Step } from './drawn-object.js';

const NEAR_MM = 1e-6;

/** The smallest box with all these points. */
export function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

export function both(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

export function holds(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left + NEAR_MM &&
    outer.top <= inner.top + NEAR_MM &&
    outer.right >= inner.right - NEAR_MM &&
    outer.bottom >= inner.bottom - NEAR_MM
  );
}

export function areApart(one: Box, other: Box): boolean {
  return one.right < other.left || one.left > other.right || one.bottom < other.top || one.top > other.bottom;
}

export function grown(box: Box, mm: number): Box {
  return { left: box.left - mm, top: box.top - mm, right: box.right + mm, bottom: box.bottom + mm };
}

/** The box that a path is, where it is one with upright sides. */
export function boxOfPath(steps: readonly Step[]): Box | undefined {
  const corners = steps.flatMap(({ points }) => points);
  const isRectangle =
    steps.map(({ to }) => to).join(' ') === 'move line line line close' &&
    corners.every(([x, y], index) => {
      const [nextX = NaN, nextY = NaN] = corners[(index + 1) % 4] ?? [];
      return Math.abs(x - nextX) < NEAR_MM || Math.abs(y - nextY) < NEAR_MM;
    });
  return isRectangle ? boxAround(corners) : undefined;
}
