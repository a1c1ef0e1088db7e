import type { Point, Position } from 'unist';
import type { Notice } from '../model/notice.js';
import type { GridCell } from '../model/tree.js';

/** Where the words of a cell stand. */
export function cellPlace({ proseOf, source }: Notice, cell: GridCell): Position | Point {
  const prose = proseOf.get(cell);
  return prose?.place(0, prose.text.length) ?? source.pointAt(0);
}
