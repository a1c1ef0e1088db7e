import type { Element } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import { BLANK_WORDS } from '../../model/blank-cell.js';
import { layOutGrid } from '../../model/grid.js';
import { textOf } from '../../model/prose.js';
import type { Grid } from '../../model/tree.js';
import type { CellData } from '../block-data.js';
import type { BlockFaces } from './block-faces.js';
import { inner } from './inner.js';

/** A table with several head rows and merged cells. */
export const grid: BlockFaces<'grid'> = {
  hast(block, state, { displayId }) {
    const rows = tableRows(block, state);
    return [
      h('table', { id: displayId(block), className: block.landscape ? ['grid', 'landscape'] : ['grid'] }, [
        ...(block.caption === undefined ? [] : [h('caption', block.caption)]),
        ...columnWidths(block),
        ...(block.head > 0 ? [h('thead', rows.slice(0, block.head))] : []),
        h('tbody', rows.slice(block.head)),
      ]),
    ];
  },
  data: (block, { displayId }) => [
    {
      type: 'table',
      id: displayId(block) ?? '',
      ...(block.caption !== undefined && { caption: block.caption }),
      head: block.head,
      ...(block.aligns !== undefined && { aligns: block.aligns.map((align) => align ?? null) }),
      rows: cellData(block),
    },
  ],
  lines: ({ caption, children }) => [
    ...(caption === undefined ? [] : [caption]),
    ...children.flatMap((row) => row.children.map(textOf)),
  ],
};

function tableRows(block: Grid, state: State): Element[] {
  return layOutGrid(block).rows.map((cells, index) =>
    h(
      'tr',
      cells.map(({ cell, column, rowSpan, columnSpan }) => {
        const head = index < block.head;
        // A head stands in the middle of its column, however that is set.
        const align = head ? undefined : block.aligns?.[column];
        const className = align === undefined ? undefined : [`align-${align}`];
        const scope = head ? (columnSpan > 1 ? 'colgroup' : 'col') : undefined;
        const spans = { ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { colSpan: columnSpan }) };
        // Words of the editor are no text: what counts the characters of a page does not meet them.
        const dataBlank = cell.isBlank === true ? BLANK_WORDS : undefined;
        return h(head ? 'th' : 'td', { className, scope, dataBlank, ...spans }, inner(state, cell));
      }),
    ),
  );
}

function columnWidths({ widths }: Grid): Element[] {
  if (widths === undefined) return [];
  const whole = widths.reduce((sum, each) => sum + each, 0);
  const share = (width: number): string => `width:${((100 * width) / whole).toFixed(2)}%`;
  return [
    h(
      'colgroup',
      widths.map((width) => h('col', { style: share(width) })),
    ),
  ];
}

function cellData(block: Grid): CellData[][] {
  return layOutGrid(block).rows.map((row) =>
    row.map(({ cell, rowSpan, columnSpan }) => ({
      text: textOf(cell),
      ...(cell.isBlank === true && { blank: true }),
      ...(rowSpan > 1 && { rowSpan }),
      ...(columnSpan > 1 && { columnSpan }),
    })),
  );
}
