import { withoutSpace } from '../model/without-space.js';
import { rowOf } from './build-provisions.js';
import type { Draft } from './draft.js';
import type { Provision } from './provision.js';
import { cellsWritten } from './row-line.js';

/** New rows of a table, each with as many cells as the table has columns. A head that is quoted with them is that of the table. */
export function rowsOf(lines: readonly string[], table: Draft | undefined): Provision[] | 'new-text' {
  const head = table?.children[0]?.provision.children.map((cell) => withoutSpace(cell.text)) ?? [];
  const rows = lines.map((line) => cellsWritten(line, head.length));
  const isHead = rows.length > 1 && rows[0]?.every((cell, index) => withoutSpace(cell) === head[index]);
  const made = (isHead === true ? rows.slice(1) : rows).map((cells) => cells && rowOf(cells));
  return made.length > 0 && made.every((row) => row !== undefined) ? made : 'new-text';
}
