import type { Node } from 'unist';
import { nodesOf } from '../model/nodes-of.js';
import type { Notice } from '../model/notice.js';
import type { Prose } from '../model/prose.js';
import type { GridRow } from '../model/tree.js';
import { actText } from './act-text.js';
import { provisionsIn } from './provision.js';
import { rowLine } from './row-line.js';
import { writtenLines } from './written-lines.js';

/** The lines that are quoted from a run of text on: a line for each paragraph and each row of a table. */
export function quotedLines(proses: readonly Prose[], from: number): string[] {
  const lines: string[] = [];
  let rows: ReadonlyMap<Node, GridRow> | undefined;
  let row: { readonly of: GridRow | undefined; readonly cells: string[] } | undefined;
  for (let at = from; proses[at]?.quoted === true; at++) {
    const { kind, node, part, text } = proses[at] as Prose;
    if (kind !== 'gridCell' || node === undefined) {
      lines.push(text);
      continue;
    }
    rows ??= rowsOfCells(part);
    const own = rows.get(node);
    if (row?.of !== own || row === undefined) {
      row = { of: own, cells: [] };
      lines.push('');
    }
    row.cells.push(text);
    lines[lines.length - 1] = rowLine(row.cells);
  }
  return lines;
}

function rowsOfCells(part: Node | undefined): ReadonlyMap<Node, GridRow> {
  const rows = part === undefined ? [] : nodesOf(part, 'grid').flatMap(({ children }) => children);
  return new Map(rows.flatMap((row) => row.children.map((cell) => [cell, row] as const)));
}

/** The lines of a notice's attachments by their numbers, the first being the title; an only one is also that of 0. */
export function linesAttached(notice: Notice): ReadonlyMap<number, readonly string[]> {
  if (!notice.tree.children.some(({ kind }) => kind === 'attachment')) return new Map();
  const parts = actText(notice).children.filter(({ number }) => number !== undefined);
  const all = parts.map((part): [number, readonly string[]] => {
    const lines = writtenLines({ ...part, label: '附件' }).map(({ text, provision }) =>
      provision.unit === 'row'
        ? rowLine([...provisionsIn(provision)].slice(1).map((cell) => cell.text))
        : text,
    );
    return [part.number?.value ?? 0, lines];
  });
  const [only, another] = all;
  return new Map(only !== undefined && another === undefined ? [...all, [0, only[1]]] : all);
}
