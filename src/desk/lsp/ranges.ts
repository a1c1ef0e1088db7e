import type { Position as Place } from 'unist';
import type { Position, Range } from 'vscode-languageserver';

/** A place of the archive, lines and columns from 1, as an editor has it, from 0. Both count UTF-16 units. */
export function rangeOf({ start, end }: Place): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

export function overlap(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether an offset stands in a place, or right at its end, where a cursor still touches it. */
export function touches({ start, end }: Place, offset: number): boolean {
  return (start.offset ?? Infinity) <= offset && offset <= (end.offset ?? -1);
}
